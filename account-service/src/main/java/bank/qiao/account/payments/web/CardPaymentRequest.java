package bank.qiao.account.payments.web;

import bank.qiao.money.Money;
import bank.qiao.web.validation.PositiveMoney;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** An amount and the card it comes from or goes to. */
record CardPaymentRequest(
        @NotNull UUID cardId, @NotNull @PositiveMoney Money amount) {}
