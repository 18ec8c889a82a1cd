package bank.qiao.risk.reasons;

/** Why a decision is what it is, as the applicant may read it. */
public record Reason(String code, String zh, String en) {}
