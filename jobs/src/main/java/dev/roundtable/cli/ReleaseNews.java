package dev.roundtable.cli;

import dev.roundtable.airflow.Airflow;
import dev.roundtable.domain.Failure;
import dev.roundtable.pages.release.Export;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Tells the Airflow of the environment of a release, so that site builds start also when the export
 * was run by hand. A task of Airflow tells it in its own way, and has no such environment.
 */
final class ReleaseNews {
  private static final String ASSET = "release";

  private ReleaseNews() {}

  /**
   * Tells of a release.
   *
   * @return a warning if Airflow could not be told: the release is published all the same
   */
  static List<String> tell(Export.Result release, LocalDate asOf) {
    try {
      AirflowOptions.ofEnvironment().ifPresent(airflow -> tell(airflow, release, asOf));
      return List.of();
    } catch (Failure e) {
      return List.of(
          "The release is published, but Airflow was not told: %s. './roundtable airflow emit release' tells it"
              .formatted(e.getMessage()));
    }
  }

  private static void tell(Airflow named, Export.Result release, LocalDate asOf) {
    try (Airflow airflow = named) {
      AirflowEmitCommand.emit(
          airflow, ASSET, Map.of("release", release.releaseId(), "as_of", asOf.toString()));
    }
  }
}
