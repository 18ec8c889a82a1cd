package bank.qiao.local.walk;

import bank.qiao.local.client.CreditDesk;
import bank.qiao.local.client.CustomerClient;
import bank.qiao.local.client.MadeUpPeople;
import bank.qiao.local.client.Person;
import bank.qiao.local.demo.DemoFile;
import java.nio.file.Path;
import java.security.SecureRandom;

/** The journey of somebody made up, from sign-up to a loan, savings, the refusals of what must not be, and a new telephone. */
public final class Walkthrough {

    private final Path demoFile;
    private final Narrator narrator;

    public Walkthrough(Path demoFile, Narrator narrator) {
        this.demoFile = demoFile;
        this.narrator = narrator;
    }

    /** @throws RuntimeException telling the first thing that went otherwise than it should */
    public void walk() {
        DemoFile.Content demo = new DemoFile(demoFile).read();
        if (demo == null) {
            throw new IllegalStateException(
                    "There is no " + demoFile + ". Start the bank first, with \"mvn\" at the root");
        }
        var stage = new Stage(demo, narrator);
        var people = new MadeUpPeople(new SecureRandom());

        Person person = people.next("GOOD", "30000.00");
        CustomerClient customer = new SignUpChapter(stage).walk(person);
        String account = new CardChapter(stage).walk(customer, person);
        var credit = new CreditChapter(stage, new CreditDesk(stage.staff("OPS_MAKER"), stage.staff("OPS_CHECKER")));
        credit.invite(customer);
        credit.applyAndBeApproved(customer);
        new LoanChapter(stage).walk(customer, account);
        new WealthChapter(stage).walk(customer, account);
        new TransferChapter(stage).walk(customer, account, people.next("GOOD", "100.00"));

        Person overdue = people.next("OVERDUE", "900.00");
        new RefusalsChapter(stage, credit).walk(customer, account, overdue);
        new NewDeviceChapter(stage).walk(people.next("GOOD", "500.00"));
    }
}
