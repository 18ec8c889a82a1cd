package bank.qiao.identity.consents;

import bank.qiao.contracts.identity.v1.ConsentChanged;
import bank.qiao.identity.customers.CustomerId;
import bank.qiao.identity.customers.Customers;
import bank.qiao.service.outbox.Events;
import bank.qiao.web.identifiers.Ids;
import bank.qiao.web.problem.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Consents to ask outside sources (domain rule 1): each change is kept, the newest of a scope holds. */
@Service
public class Consents {

    private final JdbcClient jdbc;
    private final Customers customers;
    private final Events events;
    private final ApplicationEventPublisher insideService;
    private final ConsentSettings settings;
    private final Clock clock;

    Consents(
            JdbcClient jdbc,
            Customers customers,
            Events events,
            ApplicationEventPublisher insideService,
            ConsentSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.events = events;
        this.insideService = insideService;
        this.settings = settings;
        this.clock = clock;
    }

    /** How every consent stands, also those never asked for. */
    @Transactional(readOnly = true)
    public List<Consent> of(CustomerId customer) {
        Map<ConsentScope, Row> newest = newest(customer);
        return Arrays.stream(ConsentScope.values())
                .map(scope -> view(scope, newest.get(scope), customer))
                .toList();
    }

    /**
     * Gives or withdraws consents; what already is as wished stays as it is, without a new entry or event.
     *
     * @throws bank.qiao.web.problem.Refusal CUSTOMER_FROZEN, CUSTOMER_CLOSED
     */
    @Transactional
    public List<Consent> change(CustomerId customer, List<ConsentWish> wishes) {
        // The lock keeps changes, and so their events, in one order.
        customers.lockActive(customer);
        for (ConsentWish wish : wishes) {
            Row now = newest(customer).get(wish.scope());
            boolean asWished = now == null
                    ? !wish.given()
                    : now.given() == wish.given() && (now.version().equals(wish.version()) || !wish.given());
            if (!asWished) {
                store(customer, wish);
            }
        }
        return of(customer);
    }

    /**
     * Looks for a consent before something is done under it.
     *
     * @throws Refusal CONSENT_REQUIRED, with the scope, when there is none or it was withdrawn
     */
    @Transactional
    public void require(CustomerId customer, ConsentScope scope) {
        Row now = newest(customer).get(scope);
        if (now == null && settings.givenByHandingIn()) {
            change(customer, List.of(new ConsentWish(scope, settings.currentVersion(), true)));
        } else if (now == null || !now.given()) {
            throw new Refusal(ConsentError.CONSENT_REQUIRED, scope).with("requiredConsents", List.of(scope.name()));
        }
    }

    private void store(CustomerId customer, ConsentWish wish) {
        Instant now = clock.instant();
        jdbc.sql("""
            insert into consent_change (id, customer_id, scope, version, given, changed_at)
            values (:id, :customer, :scope, :version, :given, :now)
            """)
                .param("id", Ids.next())
                .param("customer", customer.value())
                .param("scope", wish.scope().name())
                .param("version", wish.version())
                .param("given", wish.given())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
        events.publish(new ConsentChanged(customer.value(), wish.scope().name(), wish.version(), wish.given(), now));
        if (!wish.given()) {
            insideService.publishEvent(new ConsentWithdrawn(customer, wish.scope()));
        }
    }

    private Map<ConsentScope, Row> newest(CustomerId customer) {
        return jdbc.sql("""
            select distinct on (scope) id, scope, version, given, changed_at from consent_change
            where customer_id = :customer order by scope, id desc
            """).param("customer", customer.value()).query(Consents::row).list().stream()
                .collect(Collectors.toMap(Row::scope, Function.identity()));
    }

    private Consent view(ConsentScope scope, @Nullable Row newest, CustomerId customer) {
        if (newest == null) {
            return new Consent(scope, null, false, null, null);
        }
        if (newest.given()) {
            return new Consent(scope, newest.version(), true, newest.changedAt(), null);
        }
        return new Consent(scope, newest.version(), false, lastGiven(scope, customer), newest.changedAt());
    }

    private @Nullable Instant lastGiven(ConsentScope scope, CustomerId customer) {
        return jdbc.sql("""
            select max(changed_at) from consent_change
            where customer_id = :customer and scope = :scope and given
            """)
                .param("customer", customer.value())
                .param("scope", scope.name())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                ConsentScope.valueOf(row.getString("scope")),
                row.getString("version"),
                row.getBoolean("given"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private record Row(UUID id, ConsentScope scope, String version, boolean given, Instant changedAt) {}
}
