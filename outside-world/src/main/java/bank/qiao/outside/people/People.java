package bank.qiao.outside.people;

import bank.qiao.outside.cards.CardIssue;
import bank.qiao.outside.cards.CardNetwork;
import bank.qiao.outside.journal.Journal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** Everybody who was posted, by ID number. */
@Component
class People {

    private final Journal journal;
    private final Journal.Stream<Person> posted;
    private final CardNetwork cards;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Person> byIdNumber = new LinkedHashMap<>();

    People(Journal journal, CardNetwork cards) {
        this.journal = journal;
        this.cards = cards;
        posted = journal.stream("person", Person.class, this::apply);
    }

    /** Adds or updates a person with cards. The cards come first: they are what can be refused. */
    void post(Person person, List<CardIssue> issues) {
        lock.lock();
        try {
            cards.issue(person.idNumber(), person.name(), issues);
            Person before = byIdNumber.get(person.idNumber());
            Person now = before == null ? person : person.withPortraitOf(before);
            if (!now.equals(before)) {
                posted.append(now);
            }
        } finally {
            lock.unlock();
        }
        journal.force();
    }

    Optional<Person> find(String idNumber) {
        lock.lock();
        try {
            return Optional.ofNullable(byIdNumber.get(idNumber));
        } finally {
            lock.unlock();
        }
    }

    List<Person> all() {
        lock.lock();
        try {
            return List.copyOf(byIdNumber.values());
        } finally {
            lock.unlock();
        }
    }

    private void apply(Person person) {
        byIdNumber.put(person.idNumber(), person);
    }
}
