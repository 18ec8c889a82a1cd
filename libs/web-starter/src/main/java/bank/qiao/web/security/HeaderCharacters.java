package bank.qiao.web.security;

/** The characters that {@code StrictHttpFirewall} allows in headers by default: assigned ones that control nothing. */
final class HeaderCharacters {

    private HeaderCharacters() {}

    static boolean allowedInName(String name) {
        return name.codePoints().allMatch(HeaderCharacters::isPrintable);
    }

    /** A tab may stand in a value, too. */
    static boolean allowedInValue(String value) {
        return value.codePoints().allMatch(character -> character == '\t' || isPrintable(character));
    }

    private static boolean isPrintable(int character) {
        return Character.isDefined(character) && Character.getType(character) != Character.CONTROL;
    }
}
