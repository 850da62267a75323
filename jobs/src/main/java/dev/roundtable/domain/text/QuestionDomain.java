package dev.roundtable.domain.text;

/**
 * The domain an interview question belongs to.
 *
 * @param domain domain id; empty if nothing speaks for any
 * @param confidence share of the evidence that speaks for it, 0 to 1
 */
public record QuestionDomain(String domain, double confidence) {}
