package bank.qiao.local.demo;

import bank.qiao.local.client.BankClient;
import bank.qiao.local.client.CustomerClient;
import bank.qiao.local.client.CustomerTokens;
import bank.qiao.local.client.Customers;
import bank.qiao.local.client.DeviceKey;
import bank.qiao.local.client.OutsideWorldClient;
import bank.qiao.local.client.Person;
import bank.qiao.local.client.UnexpectedAnswerException;
import bank.qiao.local.demo.DemoFile.DemoCustomer;
import bank.qiao.local.demo.DemoPeople.Newcomer;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One demo person on the way to being a customer with a card and money; goes on where an earlier start stopped. */
final class Arrival {

    private static final String VERIFIED = "VERIFIED";
    private static final String FIRST_STEP = "REGISTERED";

    private final BankClient bank;
    private final Customers customers;
    private final Newcomer newcomer;
    private final CustomerClient client;
    private final List<String> boundCards;
    private @Nullable String status;
    private @Nullable String accountId;

    Arrival(
            BankClient bank,
            OutsideWorldClient world,
            Customers customers,
            Newcomer newcomer,
            Optional<DemoCustomer> known) {
        this.bank = bank;
        this.customers = customers;
        this.newcomer = newcomer;
        this.boundCards = new ArrayList<>(known.map(DemoCustomer::boundCards).orElse(List.of()));
        this.status = known.map(DemoCustomer::status).orElse(null);
        this.accountId = known.map(DemoCustomer::accountId).orElse(null);
        Person person = newcomer.person();
        this.client = new CustomerClient(
                bank,
                world,
                person.phone(),
                known.map(DemoCustomer::deviceId).orElse("demo-device-" + person.phone()),
                known.map(customer -> DeviceKey.parse(JSON.writeValueAsString(customer.deviceKeyJwk())))
                        .orElseGet(DeviceKey::generate),
                known.flatMap(Arrival::tokens).orElse(null));
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What kept the person from getting to the end, if anything did. */
    Optional<String> bringUpToDate() {
        try {
            enter();
            proveName();
            if (VERIFIED.equals(status)) {
                accountId = customers.accountOf(client);
                bindAndTopUp();
            }
            return Optional.empty();
        } catch (UnexpectedAnswerException | UncheckedIOException | IllegalStateException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    DemoCustomer customer() {
        Person person = newcomer.person();
        Optional<CustomerTokens> tokens = client.isLoggedIn() ? Optional.of(client.tokens()) : Optional.empty();
        return new DemoCustomer(
                person.phone(),
                person.name(),
                person.idNumber(),
                person.profile(),
                DemoData.cards(person),
                client.deviceId(),
                client.key().privateJwk(),
                tokens.map(CustomerTokens::customerId).orElse(null),
                tokens.map(CustomerTokens::accessToken).orElse(null),
                tokens.map(CustomerTokens::refreshToken).orElse(null),
                status,
                accountId,
                List.copyOf(boundCards));
    }

    /** By the refresh token; else by a code; else as somebody new. */
    private void enter() {
        if (client.isLoggedIn()) {
            try {
                client.refresh();
                return;
            } catch (UnexpectedAnswerException e) {
                if (e.status() >= 500) {
                    throw e;
                }
                // Used up or ended by whoever played with the file; a code opens a new session.
                client.logIn();
                return;
            }
        }
        try {
            client.register();
        } catch (UnexpectedAnswerException e) {
            if (e.status() != 409 && e.status() != 422) {
                throw e;
            }
            // Known from a start that ended before it could write the file, and the device's key with it.
            customers.logInAnew(bank, client, newcomer.person());
        }
    }

    private void proveName() {
        status = client.get("/api/v1/me").require(200).text("status");
        if (FIRST_STEP.equals(status)) {
            status = customers.proveRealNameByFace(client, newcomer.person());
        }
    }

    private void bindAndTopUp() {
        var cards = client.get("/api/v1/cards").require(200).json().path("items");
        if (!cards.isEmpty()) {
            boundCards.clear();
            cards.forEach(card -> boundCards.add(card.path("cardId").asString()));
            return;
        }
        Person person = newcomer.person();
        String cardId = customers.bindCard(
                client, person.phone(), person.cards().getFirst().number());
        boundCards.add(cardId);
        String result = customers.topUp(client, cardId, newcomer.topUp());
        if (result.contains("FAIL")) {
            throw new IllegalStateException("the top-up ended as " + result);
        }
    }

    private static Optional<CustomerTokens> tokens(DemoCustomer known) {
        return known.customerId() == null || known.accessToken() == null || known.refreshToken() == null
                ? Optional.empty()
                : Optional.of(new CustomerTokens(known.customerId(), known.accessToken(), known.refreshToken()));
    }
}
