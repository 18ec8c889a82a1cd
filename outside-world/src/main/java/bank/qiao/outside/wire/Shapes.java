package bank.qiao.outside.wire;

/** Regular expressions of the fields that many wires share. */
public final class Shapes {

    /** A reference chosen by the caller. */
    public static final String REFERENCE = "[\\x21-\\x7E]{1,64}";

    /** A person's name: letters of any script, and what stands between them. */
    public static final String NAME = "[\\p{L}\\p{M}·•.'’ -]{1,64}";

    /** A card number of any age: 12 to 19 digits. */
    public static final String CARD_NUMBER = "\\d{12,19}";

    private Shapes() {}
}
