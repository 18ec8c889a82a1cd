package bank.qiao.outside.people;

import java.util.Locale;

/** The sources that tell features of a person. */
public enum Source {
    BUREAU("bureau"),
    WECHAT("social"),
    QQ("social"),
    TENPAY("tenpay");

    private final String table;

    Source(String table) {
        this.table = table;
    }

    /** Its name in {@code raw} and in the rule of README.md. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    String table() {
        return table;
    }
}
