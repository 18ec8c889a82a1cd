package bank.qiao.loan.colending;

import bank.qiao.money.Money;

/**
 * What is lent at a moment.
 *
 * @param partner outstanding of the partner's own shares
 * @param allPartners outstanding of all partners' shares
 * @param own outstanding of ours
 */
record Exposure(Money partner, Money allPartners, Money own) {}
