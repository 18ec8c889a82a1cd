package bank.qiao.wealth.suitability;

import org.jspecify.annotations.Nullable;

/**
 * One answer of the customer.
 *
 * @param questionId null: the answer stands for the question at the same place of the list
 */
public record GivenAnswer(@Nullable String questionId, String optionId) {}
