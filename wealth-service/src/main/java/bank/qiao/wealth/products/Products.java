package bank.qiao.wealth.products;

import bank.qiao.service.approvals.Approvals;
import bank.qiao.web.paging.PageRequest;
import bank.qiao.web.problem.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The shelf and its net asset values. */
@Service
public class Products {

    /** The kind of approval by which a product moves between its states. */
    static final String STATUS_CHANGE = "PRODUCT_STATUS_CHANGE";

    private final ProductTable table;
    private final NavTable navs;
    private final Approvals approvals;

    Products(ProductTable table, NavTable navs, Approvals approvals) {
        this.table = table;
        this.navs = navs;
        this.approvals = approvals;
    }

    /** Products that customers can see and that are not closed. */
    @Transactional(readOnly = true)
    public List<Product> shelf(@Nullable ProductKind kind, @Nullable RiskLevel riskLevel, PageRequest page) {
        return table.shelf(kind, riskLevel, page.cursor(), page.rowsToRead());
    }

    /** Every product in any state, for staff. */
    @Transactional(readOnly = true)
    public List<Product> all(PageRequest page) {
        return table.all(page.cursor(), page.rowsToRead());
    }

    /** @throws Refusal PRODUCT_NOT_FOUND when there is none, or none that customers may see */
    @Transactional(readOnly = true)
    public Product shown(String code) {
        return table.find(code)
                .filter(product -> product.status().isShownToCustomers())
                .orElseThrow(() -> new Refusal(ProductError.PRODUCT_NOT_FOUND, code));
    }

    /**
     * The product, whose state can't change before the caller's transaction ends: what an order is decided by.
     *
     * @throws Refusal PRODUCT_NOT_FOUND when there is none, or none that customers may see
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Product shownAndHeld(String code) {
        return table.findAndHold(code)
                .filter(product -> product.status().isShownToCustomers())
                .orElseThrow(() -> new Refusal(ProductError.PRODUCT_NOT_FOUND, code));
    }

    /** The newest net asset value of each product that has one. */
    @Transactional(readOnly = true)
    public Map<String, Nav> latestNavs(Collection<String> codes) {
        return navs.latest(codes);
    }

    /** Newest first, dates before {@code before} when it is given. */
    @Transactional(readOnly = true)
    public List<Nav> navs(String code, @Nullable LocalDate from, @Nullable LocalDate to, int limit) {
        return navs.history(code, from, to, limit);
    }

    /** Empty when the fund house has not published it, or it has not been loaded yet. */
    @Transactional(readOnly = true)
    public Optional<Nav> navOf(String code, LocalDate date) {
        return navs.find(code, date);
    }

    /** Codes of all products whose income or value goes on, the closed ones included. */
    @Transactional(readOnly = true)
    public List<Product> withHolders() {
        return table.all(null, Integer.MAX_VALUE);
    }

    /**
     * Asks the checkers to move a product to another state.
     *
     * @return the approval id
     * @throws Refusal PRODUCT_NOT_FOUND, PRODUCT_STATUS_CONFLICT when the move is not a legal one
     */
    @Transactional
    public UUID requestStatus(String code, ProductStatus next, String reason, String maker) {
        Product product = table.find(code).orElseThrow(() -> new Refusal(ProductError.PRODUCT_NOT_FOUND, code));
        refuseIllegal(product, next);
        return approvals.request(
                STATUS_CHANGE,
                "product:" + code,
                Map.of("status", product.status().name()),
                Map.of("code", code, "status", next.name()),
                reason,
                maker);
    }

    /** Moves the product, checked by a second person before. */
    @Transactional
    void changeStatus(String code, ProductStatus next) {
        Product product = table.findAndLock(code).orElseThrow(() -> new Refusal(ProductError.PRODUCT_NOT_FOUND, code));
        refuseIllegal(product, next);
        table.setStatus(code, next);
    }

    private static void refuseIllegal(Product product, ProductStatus next) {
        if (!product.status().canBecome(next)) {
            throw new Refusal(ProductError.PRODUCT_STATUS_CONFLICT, product.code(), product.status(), next);
        }
    }
}
