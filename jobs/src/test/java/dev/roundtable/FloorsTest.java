package dev.roundtable;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FloorsTest {
  private static final String ROOT = "dev.roundtable.";
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("dev.roundtable");

  private static final List<String> SHARED = List.of("domain", "aws", "table", "store");
  private static final Set<String> STAGES =
      Set.of(
          "ingest",
          "parse",
          "emphasis",
          "compensation",
          "pages",
          "quality",
          "airflow",
          "cluster",
          "emr",
          "catalog",
          "sample");

  private static final ArchRule ENDS_NO_PROCESS =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.roundtable.cli..")
          .and(not(describe("programs of their own", FloorsTest::hasMain)))
          .should()
          .accessTargetWhere(
              describe("System.exit", access -> isMethod(access, System.class, "exit")));
  private static final ArchRule READS_NO_CLOCK =
      noClasses().should().accessTargetWhere(describe("the clock", FloorsTest::readsClock));
  private static final ArchRule TAKES_NO_CHANCE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Random")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
          .orShould()
          .callMethod(Math.class, "random");

  @Test
  void everyPackageStandsOnAFloor() {
    Set<String> floors = new TreeSet<>(STAGES);
    floors.addAll(SHARED);
    floors.add("cli");
    assertThat(packages()).isNotEmpty().allMatch(floors::contains);
  }

  @ParameterizedTest
  @MethodSource("packagesBelowTheCommandLine")
  void dependsOnlyOnTheFloorsBelow(String name) {
    DescribedPredicate<JavaClass> ours = resideInAPackage("dev.roundtable..");
    noClasses()
        .that()
        .resideInAPackage(ROOT + name + "..")
        .should()
        .dependOnClassesThat(ours.and(not(resideInAnyPackage(allowed(name)))))
        .check(PROGRAM);
  }

  @Test
  void domainIsPlainJava() {
    noClasses()
        .that()
        .resideInAPackage("dev.roundtable.domain..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.spark..", "org.apache.hadoop..", "io.delta..", "software.amazon..")
        .check(PROGRAM);
  }

  @Test
  void onlyTheCommandLineEndsTheProcess() {
    ENDS_NO_PROCESS.check(PROGRAM);
  }

  @Test
  void noResultDependsOnTheClock() {
    READS_NO_CLOCK.check(PROGRAM);
  }

  @Test
  void noResultDependsOnUnseededChance() {
    TAKES_NO_CHANCE.check(PROGRAM);
  }

  @Test
  void theRulesSeeAnOffender() {
    JavaClasses offenders =
        new ClassFileImporter().importClasses(Offender.class, ReferringOffender.class);
    assertThat(ENDS_NO_PROCESS.evaluate(offenders).getFailureReport().getDetails()).hasSize(1);
    assertThat(READS_NO_CLOCK.evaluate(offenders).getFailureReport().getDetails()).hasSize(4);
    assertThat(TAKES_NO_CHANCE.evaluate(offenders).hasViolation()).isTrue();
  }

  /** Does what no class of the program may. */
  static final class Offender {
    static long chance() {
      return new Random(1).nextLong();
    }

    static long clock() {
      return System.currentTimeMillis() + Instant.now().toEpochMilli() + Clock.systemUTC().millis();
    }

    static Instant allowed(Clock clock) {
      return Instant.now(clock);
    }

    static void end() {
      System.exit(1);
    }
  }

  /** Names the clock without calling it. */
  static final class ReferringOffender {
    static final Supplier<Instant> NOW = Instant::now;
  }

  static Stream<String> packagesBelowTheCommandLine() {
    return packages().stream().filter(name -> !name.equals("cli"));
  }

  private static String[] allowed(String name) {
    Map<String, List<String>> below = new TreeMap<>();
    below.put("domain", List.of());
    below.put("table", List.of("domain"));
    below.put("aws", List.of("domain"));
    below.put("store", List.of("domain", "aws"));
    STAGES.forEach(stage -> below.put(stage, SHARED));
    return Stream.concat(Stream.of(name), below.get(name).stream())
        .map(floor -> ROOT + floor + "..")
        .toArray(String[]::new);
  }

  private static Set<String> packages() {
    return PROGRAM.stream()
        .map(type -> type.getPackageName().substring(ROOT.length()).split("\\.", 2)[0])
        .collect(toCollection(TreeSet::new));
  }

  private static boolean hasMain(JavaClass type) {
    return type.tryGetMethod("main", String[].class).isPresent();
  }

  private static boolean readsClock(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    return isMethod(access, System.class, "currentTimeMillis")
        || (owner.equals(Clock.class.getName()) && access.getName().startsWith("system"))
        || (owner.startsWith("java.time.") && isNow(access));
  }

  private static boolean isNow(JavaAccess<?> access) {
    return access.getName().equals("now")
        && access.getTarget() instanceof CodeUnitAccessTarget target
        && target.getRawParameterTypes().stream()
            .noneMatch(type -> type.isEquivalentTo(Clock.class));
  }

  private static boolean isMethod(JavaAccess<?> access, Class<?> owner, String name) {
    return access.getTargetOwner().isEquivalentTo(owner) && access.getName().equals(name);
  }
}
