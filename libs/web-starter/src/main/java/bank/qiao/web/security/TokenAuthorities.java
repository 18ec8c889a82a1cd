package bank.qiao.web.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** {@code SCOPE_customer}, {@code SCOPE_staff} or {@code SCOPE_service}; for staff also {@code ROLE_…} of each role. */
public final class TokenAuthorities implements Converter<Jwt, Collection<GrantedAuthority>> {

    @Override
    public Collection<GrantedAuthority> convert(Jwt token) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        for (Scope scope : Scope.values()) {
            if (scope.isThatOf(token)) {
                authorities.add(new SimpleGrantedAuthority(scope.authority()));
            }
        }
        List<String> roles = token.getClaimAsStringList("roles");
        if (Scope.STAFF.isThatOf(token) && roles != null) {
            roles.forEach(role -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role)));
        }
        return authorities;
    }
}
