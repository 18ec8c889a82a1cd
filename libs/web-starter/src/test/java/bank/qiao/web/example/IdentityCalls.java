package bank.qiao.web.example;

import org.springframework.web.service.annotation.GetExchange;

/** Calls to another service of the bank. */
public interface IdentityCalls {

    @GetExchange("/internal/v1/person")
    Person person();

    /** What identity answers; it may add members later. */
    record Person(String name) {}
}
