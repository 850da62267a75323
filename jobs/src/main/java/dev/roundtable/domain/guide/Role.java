package dev.roundtable.domain.guide;

import java.io.Serializable;
import java.util.List;

/**
 * A kind of work, such as data engineer.
 *
 * @param name singular display name, "Data Engineer"
 * @param aliases phrases that name the role in a job title, longest match wins
 * @param family the roles whose pay and postings may stand for one another: {@code data} or {@code
 *     other}
 */
public record Role(String id, String name, String slug, String family, List<String> aliases)
    implements Serializable {
  public Role {
    aliases = List.copyOf(aliases);
  }
}
