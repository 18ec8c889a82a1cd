package bank.qiao.loan.colending;

import bank.qiao.money.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Who pays how much of a drawdown; the two add up to the principal.
 *
 * @param partner null when we lend alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Funding(@Nullable String partner, Money ownPrincipal, Money partnerPrincipal) {}
