package bank.qiao.wealth.products.web;

import bank.qiao.wealth.products.Nav;
import bank.qiao.wealth.products.Product;
import bank.qiao.wealth.products.ProductKind;
import bank.qiao.wealth.products.ProductSettings;
import bank.qiao.wealth.products.Products;
import bank.qiao.wealth.products.RiskLevel;
import bank.qiao.web.paging.Page;
import bank.qiao.web.paging.PageRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The shelf for customers. */
@RestController
@RequestMapping("/api/v1/products")
class ProductsController {

    private final Products products;
    private final ProductSettings settings;

    ProductsController(Products products, ProductSettings settings) {
        this.products = products;
        this.settings = settings;
    }

    @GetMapping
    Page<ProductView> shelf(
            @RequestParam @Nullable ProductKind kind,
            @RequestParam @Nullable RiskLevel riskLevel,
            PageRequest page,
            Locale locale) {
        List<Product> rows = products.shelf(kind, riskLevel, page);
        Map<String, Nav> navs =
                products.latestNavs(rows.stream().map(Product::code).toList());
        return Page.of(
                rows,
                page.limit(),
                product -> view(product, navs.get(product.code()), locale),
                product -> product.id().toString());
    }

    @GetMapping("/{code}")
    ProductView product(@PathVariable String code, Locale locale) {
        Product product = products.shown(code);
        return view(product, products.latestNavs(List.of(code)).get(code), locale);
    }

    /** Newest first; a page is continued by asking for dates up to the day before its last one. */
    @GetMapping("/{code}/navs")
    Page<NavView> navs(
            @PathVariable String code,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam(defaultValue = "30") @Min(1) @Max(370) int limit) {
        Product product = products.shown(code);
        return new Page<>(
                products.navs(product.code(), from, to, limit).stream()
                        .map(NavView::of)
                        .toList(),
                null);
    }

    private ProductView view(Product product, @Nullable Nav nav, Locale locale) {
        return ProductView.of(product, nav, settings.instantRedemptionPerDay(), locale);
    }
}
