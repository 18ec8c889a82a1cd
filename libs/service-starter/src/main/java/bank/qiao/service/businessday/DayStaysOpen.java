package bank.qiao.service.businessday;

/** Thrown by a step that finds the books unsound: the day stays open, staff see the code, and it is tried again. */
public final class DayStaysOpen extends RuntimeException {

    private final String code;

    /**
     * @param code stable, SCREAMING_SNAKE, for example {@code CONTROL_TOTAL_DIFFERS}
     * @param detail for staff; no personal data
     */
    public DayStaysOpen(String code, String detail) {
        super(code + ": " + detail);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
