package bank.qiao.outside;

import bank.qiao.outside.wire.IdNumber;
import java.util.concurrent.atomic.AtomicInteger;

/** People made up for one test each. */
final class TestPeople {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private TestPeople() {}

    /** A valid ID number that no other test has. */
    static String newIdNumber() {
        int next = NEXT.getAndIncrement();
        String digits = "330106%04d0615%03d".formatted(1960 + next / 1000, next % 1000);
        return digits + IdNumber.checkCharacter(digits);
    }

    /** Posts somebody new with one debit card, whose number is returned. */
    static String withCard(Caller caller, String balance) {
        String card = "62220240999%08d".formatted(NEXT.getAndIncrement());
        Caller.Answer answer = caller.post("/people", """
            {'name':'王五','idNumber':'%s','phone':'19922220000','profile':'GOOD',
             'cards':[{'number':'%s','bank':'ICBC','kind':'DEBIT','balance':'%s'}]}\
            """.formatted(newIdNumber(), card, balance));
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.text());
        }
        return card;
    }
}
