package bank.qiao.outside.wire;

/** Mainland mobile numbers. */
public final class Phone {

    /** What is accepted from callers: eleven digits, with or without the country code and spaces. */
    public static final String ACCEPTED = "(?:\\+?86)? *1 *[3-9](?: *\\d){9}";

    private static final int DIGITS = 11;

    private Phone() {}

    /** The eleven digits alone, of a text that is {@link #ACCEPTED}. */
    public static String canonical(String text) {
        String compact = text.replace(" ", "");
        return compact.length() > DIGITS ? compact.substring(compact.length() - DIGITS) : compact;
    }
}
