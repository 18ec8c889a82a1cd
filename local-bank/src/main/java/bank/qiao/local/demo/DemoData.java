package bank.qiao.local.demo;

import bank.qiao.local.client.BankClient;
import bank.qiao.local.client.CallListener;
import bank.qiao.local.client.Customers;
import bank.qiao.local.client.OutsideWorldClient;
import bank.qiao.local.client.Person;
import bank.qiao.local.demo.DemoFile.Content;
import bank.qiao.local.demo.DemoFile.DemoCard;
import bank.qiao.local.demo.DemoFile.DemoCustomer;
import bank.qiao.local.demo.DemoFile.DemoPerson;
import bank.qiao.local.demo.DemoPeople.Newcomer;
import bank.qiao.local.launch.DemoStep;
import bank.qiao.local.launch.Part;
import bank.qiao.local.secrets.Secrets.StaffMember;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Lets the demo people become customers as anybody would, over REST, and keeps their tokens fresh in the demo file. */
public final class DemoData implements DemoStep {

    private static final String GATEWAY = "http://localhost:" + Part.GATEWAY.port();
    private static final String OUTSIDE_WORLD = "http://localhost:" + Part.OUTSIDE_WORLD.port();

    private final DemoFile file;

    public DemoData(Path file) {
        this.file = new DemoFile(file);
    }

    @Override
    public void prepare(List<StaffMember> staff, Consumer<String> progress) {
        var world = new OutsideWorldClient(OUTSIDE_WORLD, CallListener.NONE);
        var bank = new BankClient(GATEWAY, CallListener.NONE);
        List<DemoCustomer> known =
                Optional.ofNullable(file.read()).map(Content::customers).orElse(List.of());
        List<DemoCustomer> customers = new ArrayList<>();
        int complete = 0;
        for (Newcomer newcomer : DemoPeople.NEWCOMERS) {
            var arrival = new Arrival(bank, world, new Customers(world), newcomer, find(known, newcomer.person()));
            Optional<String> trouble = arrival.bringUpToDate();
            if (trouble.isPresent()) {
                progress.accept("Demo customer " + newcomer.person().name() + ": " + trouble.get());
            } else {
                complete++;
            }
            customers.add(arrival.customer());
            // After each, because what isn't in the file can't be repeated: keys and tokens.
            write(staff, customers, known);
        }
        progress.accept(complete + " of " + DemoPeople.NEWCOMERS.size() + " demo customers ready");
    }

    private void write(List<StaffMember> staff, List<DemoCustomer> done, List<DemoCustomer> known) {
        List<DemoCustomer> all = new ArrayList<>(done);
        known.stream()
                .filter(earlier ->
                        done.stream().noneMatch(customer -> customer.phone().equals(earlier.phone())))
                .forEach(all::add);
        List<DemoPerson> fresh = DemoPeople.FRESH.stream()
                .map(person -> new DemoPerson(
                        person.phone(), person.name(), person.idNumber(), person.profile(), cards(person)))
                .toList();
        file.write(new Content(GATEWAY, OUTSIDE_WORLD, staff, all, fresh));
    }

    private static Optional<DemoCustomer> find(List<DemoCustomer> known, Person person) {
        return known.stream()
                .filter(customer -> customer.phone().equals(person.phone()))
                .findFirst();
    }

    static List<DemoCard> cards(Person person) {
        return person.cards().stream()
                .map(card -> new DemoCard(card.number(), card.bank(), card.kind()))
                .toList();
    }
}
