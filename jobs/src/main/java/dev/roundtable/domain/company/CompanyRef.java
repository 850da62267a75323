package dev.roundtable.domain.company;

/**
 * An employer as a source names it.
 *
 * @param id the guide's id, or a stable one made from the name; empty if there is no name
 * @param name display name: the guide's, or the given one without its legal suffix
 * @param known true if the guide has the company
 */
public record CompanyRef(String id, String name, boolean known) {}
