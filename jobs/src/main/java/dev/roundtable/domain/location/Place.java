package dev.roundtable.domain.location;

/**
 * One place of work, as far as it is known; what is not is empty.
 *
 * @param city display name
 * @param region code of the state or province
 * @param country ISO 3166 two-letter code
 * @param metro id of the guide's labour market
 */
public record Place(String city, String region, String country, String metro) {}
