package dev.roundtable.domain.guide;

import java.io.Serializable;
import java.util.List;

/**
 * A practice problem.
 *
 * @param levels level ids it suits
 * @param difficulty 1 easy to 3 hard
 */
public record Problem(
    String id,
    String title,
    String prompt,
    String domain,
    List<String> levels,
    List<String> skills,
    int difficulty)
    implements Serializable {
  public Problem {
    levels = List.copyOf(levels);
    skills = List.copyOf(skills);
  }
}
