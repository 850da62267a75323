package dev.roundtable.domain.requirement;

/**
 * Years of experience that a posting asks for.
 *
 * @param least 0 if it says no more than "up to"
 * @param most null if it names no upper end
 * @param required false if the years are only preferred
 * @param rule which figure it is: {@code overall} experience, {@code tool} if years are asked with
 *     single tools only, or {@code ladder} for the least that a series of degrees asks for
 * @param start offset of the first character of the evidence in the description
 * @param end offset after its last one
 */
public record YearsAsked(
    int least, Integer most, boolean required, String rule, int start, int end) {}
