package bank.qiao.local.walk;

import bank.qiao.local.client.BankClient;
import bank.qiao.local.client.CallListener;
import bank.qiao.local.client.CustomerClient;
import bank.qiao.local.client.Customers;
import bank.qiao.local.client.DeviceKey;
import bank.qiao.local.client.OutsideWorldClient;
import bank.qiao.local.client.Person;
import bank.qiao.local.client.StaffClient;
import bank.qiao.local.demo.DemoFile;
import bank.qiao.local.secrets.Secrets.StaffMember;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who and what a walk has to do with: the bank, the world outside, the staff. */
final class Stage {

    private final DemoFile.Content demo;
    private final BankClient bank;
    private final OutsideWorldClient world;
    private final Narrator narrator;

    private @Nullable Boolean facesAreCompared;

    Stage(DemoFile.Content demo, Narrator narrator) {
        this.demo = demo;
        this.narrator = narrator;
        this.bank = new BankClient(demo.gatewayUrl(), narrator);
        // Looking for messages again and again would fill the account; people and cards are worth a line.
        CallListener quiet = answer -> {
            if (!answer.call().path().startsWith("/sms/")) {
                narrator.answered(answer);
            }
        };
        this.world = new OutsideWorldClient(demo.outsideWorldUrl(), quiet);
    }

    BankClient bank() {
        return bank;
    }

    OutsideWorldClient world() {
        return world;
    }

    Customers customers() {
        return new Customers(world);
    }

    /** Asked once: with or without, a walk goes through. */
    boolean facesAreCompared(CustomerClient customer) {
        Boolean known = facesAreCompared;
        if (known == null) {
            known = customers().facesAreCompared(customer);
            facesAreCompared = known;
        }
        return known;
    }

    Narrator narrator() {
        return narrator;
    }

    /** A device that the bank hasn't seen. */
    CustomerClient newDevice(Person person) {
        return new CustomerClient(bank, world, person.phone(), "walk-" + UUID.randomUUID(), DeviceKey.generate(), null);
    }

    /** Somebody of the staff with this role. */
    StaffClient staff(String role) {
        StaffMember member = demo.staff().stream()
                .filter(candidate -> candidate.roles().contains(role))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody of the demo staff has the role " + role));
        return new StaffClient(bank, member.username(), member.password(), member.totpSecret());
    }
}
