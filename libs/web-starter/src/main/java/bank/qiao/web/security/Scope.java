package bank.qiao.web.security;

import java.util.Locale;
import org.springframework.security.oauth2.jwt.Jwt;

/** Who may hold a token; each token has exactly one of them in its claim {@code scope}. */
public enum Scope {
    CUSTOMER,
    STAFF,
    SERVICE;

    /** As it stands in the token: {@code customer}. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As Spring Security knows it: {@code SCOPE_customer}. */
    public String authority() {
        return "SCOPE_" + claim();
    }

    /** The claim is a string by RFC 9068; some issuers write a list. */
    public boolean isThatOf(Jwt token) {
        return switch (token.getClaims().get("scope")) {
            case String text -> text.equals(claim());
            case Iterable<?> list -> {
                var each = list.iterator();
                yield each.hasNext() && claim().equals(each.next()) && !each.hasNext();
            }
            case null, default -> false;
        };
    }
}
