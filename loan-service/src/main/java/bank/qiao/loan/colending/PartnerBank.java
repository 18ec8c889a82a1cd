package bank.qiao.loan.colending;

import bank.qiao.money.Money;

/** The port to the partner banks. */
public interface PartnerBank {

    /**
     * Asks one partner for its decision; asking again about the same loan gives the same decision. Takes less than the
     * three seconds of domain rule 5 and never throws: silence is an answer.
     */
    PartnerAnswer ask(String partner, FundingRequest request, Money partnerShare);
}
