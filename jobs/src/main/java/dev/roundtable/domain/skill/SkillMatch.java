package dev.roundtable.domain.skill;

/**
 * A skill that a text asks for.
 *
 * @param skill skill id
 * @param strength {@code required}, {@code preferred} or {@code mentioned}
 * @param start offset of the evidence in the text
 * @param end offset after it
 * @param rule how the strength was found: by {@code required_words} or {@code preferred_words} of
 *     the sentence, by {@code required_section} or {@code preferred_section}, or {@code text}; ends
 *     in {@code +corroborated} if the spelling alone was not enough
 */
public record SkillMatch(String skill, String strength, int start, int end, String rule) {}
