package dev.roundtable.infra;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;

/** The databases of AWS Glue. */
final class Glue {
  /** Bronze holds raw offers and reports: it is in no catalogue. */
  static final List<String> LAYERS = List.of("silver", "gold");

  private Glue() {}

  static String database(String layer) {
    return "roundtable_" + layer;
  }

  /** Allows some actions on the databases and their tables. */
  static PolicyStatement mayUse(Stack stack, String... actions) {
    List<String> resources = new ArrayList<>(List.of(arn(stack, "catalog", null)));
    for (String layer : LAYERS) {
      resources.add(arn(stack, "database", database(layer)));
      resources.add(arn(stack, "table", database(layer) + "/*"));
    }
    return PolicyStatement.Builder.create().actions(List.of(actions)).resources(resources).build();
  }

  private static String arn(Stack stack, String resource, String name) {
    return stack.formatArn(
        ArnComponents.builder().service("glue").resource(resource).resourceName(name).build());
  }
}
