package dev.roundtable.domain.requirement;

/**
 * The least education that a posting asks for.
 *
 * @param required false if it is only preferred
 * @param orExperience true if experience, or something else equivalent, does instead
 * @param rule {@code named_degree}, {@code any_degree} or {@code no_degree}
 * @param start offset of the first character of the evidence in the description
 * @param end offset after its last one
 */
public record EducationAsked(
    Degree degree, boolean required, boolean orExperience, String rule, int start, int end) {}
