package bank.qiao.web.security;

/** The characters that {@code StrictHttpFirewall} allows in headers by default: assigned ones that control nothing. */
final class HeaderCharacters {

    private HeaderCharacters() {}

    static boolean allowedInName(String name) {
        return allAllowed(name, false);
    }

    /** A tab may stand in a value, too. */
    static boolean allowedInValue(String value) {
        return allAllowed(value, true);
    }

    /** A loop: a stream over the characters of each token took a thirtieth of a call of the ledger's. */
    private static boolean allAllowed(String text, boolean tabs) {
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (!isPrintable(character) && !(tabs && character == '\t')) {
                return false;
            }
            at += Character.charCount(character);
        }
        return true;
    }

    private static boolean isPrintable(int character) {
        return Character.isDefined(character) && Character.getType(character) != Character.CONTROL;
    }
}
