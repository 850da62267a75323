package dev.roundtable.domain.requirement;

/**
 * The kind of employment that a posting states.
 *
 * @param origin the text of the evidence: {@code field}, {@code title} or {@code description}
 * @param rule {@code field}, {@code title_word}, {@code label}, {@code months}, {@code job_noun} or
 *     {@code own_line}
 * @param start offset of the first character of the evidence in that text
 * @param end offset after its last one
 */
public record EmploymentStated(
    EmploymentType type, String origin, String rule, int start, int end) {}
