package bank.qiao.wealth.products.web;

import bank.qiao.wealth.products.Product;
import bank.qiao.wealth.products.ProductSettings;
import bank.qiao.wealth.products.ProductStatus;
import bank.qiao.wealth.products.Products;
import bank.qiao.web.paging.Page;
import bank.qiao.web.paging.PageRequest;
import bank.qiao.web.security.StaffCaller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The shelf for staff: every change waits for a checker. */
@RestController
@RequestMapping("/admin/v1/products")
class ProductAdministrationController {

    private final Products products;
    private final ProductSettings settings;

    ProductAdministrationController(Products products, ProductSettings settings) {
        this.products = products;
        this.settings = settings;
    }

    /** @param reason shown to the checker */
    record ChangeRequest(@NotBlank @Size(max = 500) String reason) {}

    /** The change is made when a checker approves it. */
    record ChangeAnswer(UUID approvalId, String status) {}

    @GetMapping
    Page<ProductView> all(PageRequest page, Locale locale) {
        List<Product> rows = products.all(page);
        var navs = products.latestNavs(rows.stream().map(Product::code).toList());
        return Page.of(
                rows,
                page.limit(),
                product ->
                        ProductView.of(product, navs.get(product.code()), settings.instantRedemptionPerDay(), locale),
                product -> product.id().toString());
    }

    @PostMapping("/{code}/pause")
    @PreAuthorize("hasRole('OPS_MAKER')")
    ResponseEntity<ChangeAnswer> pause(
            @PathVariable String code, @Valid @RequestBody ChangeRequest body, StaffCaller caller) {
        return request(code, ProductStatus.PAUSED, body, caller);
    }

    @PostMapping("/{code}/resume")
    @PreAuthorize("hasRole('OPS_MAKER')")
    ResponseEntity<ChangeAnswer> resume(
            @PathVariable String code, @Valid @RequestBody ChangeRequest body, StaffCaller caller) {
        return request(code, ProductStatus.ON_SALE, body, caller);
    }

    @PostMapping("/{code}/close")
    @PreAuthorize("hasRole('OPS_MAKER')")
    ResponseEntity<ChangeAnswer> close(
            @PathVariable String code, @Valid @RequestBody ChangeRequest body, StaffCaller caller) {
        return request(code, ProductStatus.CLOSED, body, caller);
    }

    private ResponseEntity<ChangeAnswer> request(
            String code, ProductStatus next, ChangeRequest body, StaffCaller caller) {
        UUID approvalId = products.requestStatus(code, next, body.reason(), caller.username());
        return ResponseEntity.accepted().body(new ChangeAnswer(approvalId, "PENDING"));
    }
}
