package bank.qiao.local.demo;

import bank.qiao.local.client.Person;
import bank.qiao.local.client.Person.Card;
import java.util.List;

/** The demo people of outside-world's README, and what each puts into the bank. All of them are made up. */
final class DemoPeople {

    /**
     * Those who become customers.
     *
     * @param topUp yuan, once, when the first card is bound
     */
    record Newcomer(Person person, String topUp) {}

    static final List<Newcomer> NEWCOMERS = List.of(
            new Newcomer(
                    new Person(
                            "林晓桥",
                            "440305199005129016",
                            "19900000001",
                            "GOOD",
                            List.of(
                                    new Card("6222024000100000013", "ICBC", "DEBIT", "50000.00"),
                                    new Card("6217003330000000028", "CCB", "DEBIT", "20000.00"),
                                    new Card("6214857550000030", "CMB", "DEBIT", "8000.00"),
                                    new Card("6225757550000047", "CMB", "CREDIT", "30000.00"))),
                    "10000.00"),
            new Newcomer(
                    new Person(
                            "周小满",
                            "510104199903169037",
                            "19900000003",
                            "THIN_FILE",
                            List.of(new Card("6222021000100000073", "ICBC", "DEBIT", "6000.00"))),
                    "1000.00"),
            new Newcomer(
                    new Person(
                            "吴迟",
                            "110101198507049043",
                            "19900000004",
                            "OVERDUE",
                            List.of(new Card("6217003600000000081", "CCB", "DEBIT", "900.00"))),
                    "200.00"),
            new Newcomer(
                    new Person(
                            "郑有名",
                            "420106198211299056",
                            "19900000005",
                            "LISTED",
                            List.of(new Card("6214852700000097", "CMB", "DEBIT", "15000.00"))),
                    "500.00"));

    /** Left alone, so that a sign-up can be tried with somebody known outside. */
    static final List<Person> FRESH = List.of(new Person(
            "陈知远",
            "310101198809239026",
            "19900000002",
            "GOOD",
            List.of(
                    new Card("6228480010000000058", "ABC", "DEBIT", "120000.00"),
                    new Card("6216612000000000063", "BOC", "DEBIT", "3000.00"))));

    private DemoPeople() {}
}
