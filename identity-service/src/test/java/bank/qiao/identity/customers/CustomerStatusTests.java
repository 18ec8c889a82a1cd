package bank.qiao.identity.customers;

import static bank.qiao.identity.customers.CustomerStatus.CLOSED;
import static bank.qiao.identity.customers.CustomerStatus.FROZEN;
import static bank.qiao.identity.customers.CustomerStatus.MANUAL_REVIEW;
import static bank.qiao.identity.customers.CustomerStatus.REAL_NAME_PENDING;
import static bank.qiao.identity.customers.CustomerStatus.REGISTERED;
import static bank.qiao.identity.customers.CustomerStatus.REJECTED;
import static bank.qiao.identity.customers.CustomerStatus.VERIFIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bank.qiao.web.problem.Refusal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CustomerStatusTests {

    @Test
    void noStepToVerifiedCanBeSkipped() {
        assertThat(REGISTERED.mayBecome(REAL_NAME_PENDING)).isTrue();
        assertThat(REGISTERED.mayBecome(VERIFIED)).isFalse();
        assertThat(REGISTERED.mayBecome(MANUAL_REVIEW)).isFalse();
        assertThat(REAL_NAME_PENDING.mayBecome(VERIFIED)).isTrue();
        assertThat(REAL_NAME_PENDING.mayBecome(REJECTED)).isFalse();
        assertThat(MANUAL_REVIEW.mayBecome(VERIFIED)).isTrue();
        assertThat(MANUAL_REVIEW.mayBecome(REJECTED)).isTrue();
        assertThat(REJECTED.mayBecome(VERIFIED)).isFalse();
        assertThat(VERIFIED.mayBecome(REGISTERED)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FROZEN", "CLOSED"})
    void everyoneElseCanBeFrozenAndClosed(CustomerStatus status) {
        assertThat(status.mayBecome(FROZEN)).isTrue();
        assertThat(status.mayBecome(CLOSED)).isTrue();
        assertThat(FROZEN.mayBecome(status)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void nobodyLeavesClosed(CustomerStatus status) {
        assertThat(CLOSED.mayBecome(status)).isFalse();
    }

    @Test
    void theEndOfAFreezeLeadsBackToTheStateBefore() {
        Customer customer = customer();
        customer.become(REAL_NAME_PENDING);

        customer.freeze();
        assertThatThrownBy(() -> customer.become(VERIFIED))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(CustomerError.CUSTOMER_FROZEN));
        customer.unfreeze();

        assertThat(customer.status()).isEqualTo(REAL_NAME_PENDING);
        assertThatThrownBy(customer::unfreeze).isInstanceOf(Refusal.class);
    }

    @Test
    void anOlderRiskLevelThatArrivesLateChangesNothing() {
        Customer customer = customer();

        customer.riskLevelIs("C3", Instant.parse("2026-11-22T02:00:00Z"));
        customer.riskLevelIs("C1", Instant.parse("2026-11-22T01:00:00Z"));

        assertThat(customer.riskLevel()).isEqualTo("C3");
    }

    private static Customer customer() {
        return new Customer(UUID.randomUUID(), new byte[0], "hash", null, null, Instant.EPOCH);
    }
}
