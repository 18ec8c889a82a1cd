package bank.qiao.wealth.products;

/** The life of a product on the shelf (domain rule 7); every move takes a maker and a checker. */
public enum ProductStatus {
    DRAFT,
    REVIEW,
    ON_SALE,
    PAUSED,
    CLOSED;

    /** The legal moves, in one place. */
    public boolean canBecome(ProductStatus next) {
        return switch (this) {
            case DRAFT -> next == REVIEW;
            case REVIEW -> next == ON_SALE || next == DRAFT;
            case ON_SALE -> next == PAUSED || next == CLOSED;
            case PAUSED -> next == ON_SALE || next == CLOSED;
            case CLOSED -> false;
        };
    }

    /** Drafts are nobody's business but the staff's. */
    public boolean isShownToCustomers() {
        return switch (this) {
            case DRAFT, REVIEW -> false;
            case ON_SALE, PAUSED, CLOSED -> true;
        };
    }
}
