package bank.qiao.account.cards;

import java.util.UUID;

/** The card network's four-element check. */
public interface CardNetwork {

    /** What the network says of a card and the person who claims it. */
    sealed interface Verdict {

        /** All four elements belong together. */
        record Match(String bank, CardKind kind) implements Verdict {}

        /** They don't, or there is no such card. */
        record Mismatch() implements Verdict {}
    }

    /** Repeating it with the same reference does no harm. */
    Verdict verify(UUID reference, Person person, CardNumber number, String reservedPhone);

    /** The person as identity-service knows them; never stored or logged here. */
    record Person(String name, String idNumber) {

        @Override
        public String toString() {
            return "Person[masked]";
        }
    }
}
