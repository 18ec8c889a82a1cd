package bank.qiao.identity.holdings;

import bank.qiao.identity.customers.CustomerId;

/** Asked when something depends on whether there is anything to steal. */
public interface Holdings {

    /**
     * Whether the customer has money in an account, a loan or an investment. The services are asked now: a copy could
     * be behind. Runs outside any transaction.
     *
     * @return true also when one of them gives no answer: then the bank is careful
     */
    boolean mayHaveMoneyOrLoan(CustomerId customer);
}
