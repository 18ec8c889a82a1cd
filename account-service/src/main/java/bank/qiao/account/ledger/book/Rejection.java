package bank.qiao.account.ledger.book;

import bank.qiao.account.ledger.ResultCode;
import bank.qiao.account.ledger.Transfer;

/** A first result that is a refusal: the id keeps it. */
public record Rejection(Transfer transfer, ResultCode result) {}
