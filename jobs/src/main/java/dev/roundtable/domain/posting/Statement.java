package dev.roundtable.domain.posting;

/**
 * One thing that was read from a posting, beside the words it comes from.
 *
 * @param fact such as {@code level}, {@code skill} or {@code pay}
 * @param value as the tables have it; empty if unknown
 * @param origin the field of the record that the words stand in, such as {@code title}; {@code
 *     none} if none states the fact
 * @param words the words; empty if none decided
 * @param start offset of the words in the field; -1 if the whole field was read
 * @param rule how the words became the value; empty if there is but one way
 */
public record Statement(
    String fact, String value, String origin, String words, int start, String rule) {}
