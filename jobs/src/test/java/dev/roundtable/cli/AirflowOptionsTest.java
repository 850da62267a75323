package dev.roundtable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AirflowOptionsTest {
  @ParameterizedTest
  @ValueSource(strings = {"//airflow.example.org", "airflow.example.org", "ftp://airflow", "http:"})
  void whatIsNoAddressOfAnAirflowIsSaid(String url) {
    StringWriter err = new StringWriter();
    int exitCode =
        Main.run(
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            "airflow",
            "status",
            "--url",
            url);
    assertThat(exitCode).isEqualTo(2);
    assertThat(err.toString()).doesNotContain("This is a bug");
  }
}
