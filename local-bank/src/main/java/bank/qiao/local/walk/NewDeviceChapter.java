package bank.qiao.local.walk;

import bank.qiao.local.client.Answer;
import bank.qiao.local.client.CustomerClient;
import bank.qiao.local.client.Customers;
import bank.qiao.local.client.Person;
import java.util.Map;

/** Somebody with money comes with a new telephone. */
final class NewDeviceChapter {

    private final Stage stage;

    NewDeviceChapter(Stage stage) {
        this.stage = stage;
    }

    void walk(Person person) {
        stage.narrator()
                .chapter("11. A new device of somebody with money: the code is not enough, the face is asked for");
        CustomerClient customer = new SignUpChapter(stage).verifiedCustomerWithFace(person);
        if (!stage.facesAreCompared(customer)) {
            return;
        }
        Customers customers = stage.customers();
        customers.accountOf(customer);
        String card = customers.bindCard(
                customer, person.phone(), person.cards().getFirst().number());
        String toppedUp = customers.topUp(customer, card, "100.00");
        if (!toppedUp.equals("SUCCEEDED")) {
            throw new IllegalStateException("the top-up ended as " + toppedUp);
        }

        CustomerClient newTelephone = stage.newDevice(person);
        Map<String, Object> login = newTelephone.loginRequest();
        Answer refused = newTelephone.tryLogIn(login, null).requireRefusal(428, "STEP_UP_REQUIRED");
        newTelephone.tryLogIn(login, "made.up.token").requireRefusal(422, "STEP_UP_TOKEN_INVALID");
        String token = customers.stepUp(stage.bank(), person, refused.text("loginTicket"));
        newTelephone.tryLogIn(login, token).require(201);
        newTelephone.get("/api/v1/me").require(200);
    }
}
