package bank.qiao.local.walk;

import bank.qiao.local.client.Call;
import bank.qiao.local.client.CustomerClient;
import bank.qiao.local.client.Person;
import bank.qiao.local.client.Waiting;
import java.time.Duration;
import java.util.Optional;

/** Sign-up, refresh, log-out, log-in, real name. */
final class SignUpChapter {

    private static final Duration REVOKED_WITHIN = Duration.ofSeconds(3);

    private final Stage stage;

    SignUpChapter(Stage stage) {
        this.stage = stage;
    }

    /** Answers a verified customer. */
    CustomerClient walk(Person person) {
        stage.narrator().chapter("0. Somebody who is known outside the bank, with cards at two other banks");
        stage.world().register(person);

        stage.narrator().chapter("1. Sign up with a code by SMS and a device key; refresh, log out, log in");
        CustomerClient customer = stage.newDevice(person);
        customer.register();
        customer.get("/api/v1/me").require(200);
        customer.refresh();
        String endedToken = customer.tokens().accessToken();
        customer.logOut();
        requireRevoked(customer, endedToken);
        customer.logIn();

        stage.narrator().chapter("2. Real name: name, ID number and face against the citizen registry");
        proveFace(customer, person);
        customer.get("/api/v1/me").require(200);
        return customer;
    }

    /** Somebody else, without the details. */
    CustomerClient verifiedCustomer(Person person) {
        stage.world().register(person);
        CustomerClient customer = stage.newDevice(person);
        customer.register();
        proveRealName(customer, person);
        return customer;
    }

    /** The same with a face on the ID card. */
    CustomerClient verifiedCustomerWithFace(Person person) {
        stage.world().register(person);
        CustomerClient customer = stage.newDevice(person);
        customer.register();
        proveFace(customer, person);
        return customer;
    }

    /** The gateway hears of the end of a session over Kafka; a second is allowed. */
    void requireRevoked(CustomerClient customer, String accessToken) {
        Waiting.forValue(REVOKED_WITHIN, "the end of the session at the gateway", () -> {
            int status = customer.send(Call.get("/api/v1/me"), accessToken).status();
            return status == 401 ? Optional.of(status) : Optional.empty();
        });
    }

    private void proveFace(CustomerClient customer, Person person) {
        if (stage.facesAreCompared(customer)) {
            byte[] picture = stage.world().drawPortrait(person);
            requireVerified(stage.customers().proveRealName(customer, person, picture));
        } else {
            stage.narrator()
                    .say("This bank has no weights to compare faces with (docs/biometrics.md): without a face.");
            proveRealName(customer, person);
        }
    }

    private void proveRealName(CustomerClient customer, Person person) {
        requireVerified(stage.customers().proveRealName(customer, person));
    }

    private static void requireVerified(String status) {
        if (!status.equals("VERIFIED")) {
            throw new IllegalStateException("the real name ended as " + status);
        }
    }
}
