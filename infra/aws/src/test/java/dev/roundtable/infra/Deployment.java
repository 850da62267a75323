package dev.roundtable.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;

/** The stacks as they would be deployed, made once for all tests: it takes some seconds. */
final class Deployment {
  static final RoundtableAws STACKS = make("");

  private Deployment() {}

  static RoundtableAws make(String schedulerPrincipal) {
    App app =
        RoundtableAws.app()
            .context(
                Map.of(
                    "bucket",
                    "roundtable-data",
                    "alertEmail",
                    "oncall@example.org",
                    "monthlyBudgetUsd",
                    "50",
                    "schedulerPrincipal",
                    schedulerPrincipal))
            .build();
    return new RoundtableAws(app, Settings.of(app.getNode()));
  }

  static List<Stack> all() {
    return List.of(
        STACKS.storage(),
        STACKS.processing(),
        STACKS.catalogue(),
        STACKS.orchestration(),
        STACKS.observation());
  }
}
