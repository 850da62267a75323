package dev.roundtable.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DdlTest {
  @Test
  void readsTheHeader() {
    Ddl ddl = Ddl.of(Table.of("gold.comp_estimate"));
    assertThat(ddl.grain()).contains("one row per", "level");
    assertThat(ddl.slice()).isEqualTo("as_of_date");
    assertThat(ddl.versionColumns()).containsExactly("run_id");
    assertThat(ddl.reads())
        .containsExactly(Table.of("silver.offer"), Table.of("gold.comp_distribution"));
  }

  @Test
  void aTableThatIsReplacedWholeReadsNothingAndHasNoSlice() {
    Ddl ddl = Ddl.of(Table.of("reference.metro"));
    assertThat(ddl.slice()).isEqualTo(Ddl.WHOLE);
    assertThat(ddl.reads()).isEmpty();
  }

  @Test
  void aDerivationLeavesTheStampsToTheDeriver() {
    Ddl ddl = Ddl.of(Table.of("gold.site_fact"));
    assertThat(ddl.schema().fieldNames())
        .contains("as_of_date", "run_id", "method_version", "offer_count");
    assertThat(ddl.derivedSchema().fieldNames())
        .contains("offer_count")
        .doesNotContain("as_of_date", "run_id", "method_version");
  }

  @Test
  void saysWhichFileIsMissing() {
    assertThatThrownBy(() -> Ddl.of(Table.of("gold.nothing")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("schemas/gold/nothing.sql");
  }

  @Test
  void aTableStandsInALayer() {
    assertThatThrownBy(() -> Table.of("platinum.page")).hasMessageContaining("platinum");
    assertThatThrownBy(() -> Table.of("page")).hasMessageContaining("layer.name");
    assertThat(Table.of("bronze.z")).isLessThan(Table.of("gold.a"));
  }
}
