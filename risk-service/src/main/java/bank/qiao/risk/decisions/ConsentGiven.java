package bank.qiao.risk.decisions;

import java.time.Instant;

/**
 * The applicant agreed that a source is asked.
 *
 * @param scope the source's name
 */
public record ConsentGiven(String scope, String version, Instant givenAt) {}
