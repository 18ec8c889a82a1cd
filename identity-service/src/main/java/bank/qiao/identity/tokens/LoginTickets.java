package bank.qiao.identity.tokens;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Gives and reads login tickets. */
public class LoginTickets {

    private final AccessTokens tokens;
    private final JwtDecoder decoder;

    LoginTickets(AccessTokens tokens, JwtDecoder decoder) {
        this.tokens = tokens;
        this.decoder = decoder;
    }

    public String issue(LoginTicket ticket) {
        return tokens.loginTicket(ticket).value();
    }

    /** Empty for what is no ticket, or one whose time is over. */
    public Optional<LoginTicket> read(String ticket) {
        try {
            Jwt jwt = decoder.decode(ticket);
            String device = jwt.getClaimAsString("device_id");
            Map<String, Object> confirmation = jwt.getClaimAsMap("cnf");
            if (device == null || confirmation == null || !(confirmation.get("jkt") instanceof String thumbprint)) {
                return Optional.empty();
            }
            return Optional.of(new LoginTicket(UUID.fromString(jwt.getSubject()), device, thumbprint));
        } catch (BadJwtException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
