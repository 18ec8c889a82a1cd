package bank.qiao.identity.staff;

import bank.qiao.service.encryption.FieldCipher;
import bank.qiao.web.security.StaffRole;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes members of staff be as they are given; the same again changes nothing. */
@Component
class StaffSeeding {

    private final StaffMembers members;
    private final PasswordEncoder passwords;
    private final FieldCipher cipher;
    private final Clock wallClock;

    StaffSeeding(
            StaffMembers members,
            PasswordEncoder passwords,
            FieldCipher cipher,
            @Qualifier("wallClock") Clock wallClock) {
        this.members = members;
        this.passwords = passwords;
        this.cipher = cipher;
        this.wallClock = wallClock;
    }

    /** @throws IllegalArgumentException for a secret that is too short or not base32 */
    @Transactional
    void seed(List<StaffSeed> seeds) {
        for (StaffSeed seed : seeds) {
            Optional<StaffMembers.Member> known = members.find(seed.username());
            if (known.isEmpty()) {
                members.insert(member(StaffMembers.newId(), seed), wallClock.instant());
            } else if (!isAsGiven(known.get(), seed)) {
                members.update(member(known.get().id(), seed));
            }
        }
    }

    static String secretContext(UUID member) {
        return "staff:" + member + ":totp";
    }

    private StaffMembers.Member member(UUID id, StaffSeed seed) {
        TotpSecret secret = new TotpSecret(seed.totpSecret());
        return new StaffMembers.Member(
                id,
                seed.username(),
                passwords.encode(seed.password()),
                cipher.encrypt(secret.base32(), secretContext(id)),
                seed.roles().stream().map(StaffRole::name).sorted().toList());
    }

    private boolean isAsGiven(StaffMembers.Member member, StaffSeed seed) {
        Set<String> roles =
                new HashSet<>(seed.roles().stream().map(StaffRole::name).toList());
        return roles.equals(new HashSet<>(member.roles()))
                && cipher.decrypt(member.totpSecret(), secretContext(member.id()))
                        .equals(seed.totpSecret())
                && passwords.matches(seed.password(), member.passwordHash());
    }

    /** A member of staff to be made; prints no secret. */
    record StaffSeed(String username, String password, String totpSecret, Set<StaffRole> roles) {

        @Override
        public String toString() {
            return "StaffSeed[" + username + ", " + roles + "]";
        }
    }
}
