package bank.qiao.wealth.suitability;

import java.time.LocalDate;

/** The customer's level and the last day it is valid. */
public record RiskProfile(CustomerLevel level, LocalDate validUntil) {}
