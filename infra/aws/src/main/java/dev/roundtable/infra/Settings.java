package dev.roundtable.infra;

import software.constructs.Node;

/**
 * What differs between installations: {@code cdk deploy -c name=value}.
 *
 * @param bucket name of the bucket of landing objects, tables and site
 * @param alertEmail who learns of failures
 * @param monthlyBudgetUsd cost of a month from which on they are told
 * @param schedulerPrincipal ARN that a self-hosted Airflow works as; empty for Amazon MWAA
 */
record Settings(
    String bucket, String alertEmail, double monthlyBudgetUsd, String schedulerPrincipal) {

  static Settings of(Node node) {
    return new Settings(
        required(node, "bucket"),
        required(node, "alertEmail"),
        Double.parseDouble(optional(node, "monthlyBudgetUsd", "100")),
        optional(node, "schedulerPrincipal", ""));
  }

  private static String required(Node node, String name) {
    String value = optional(node, name, "");
    if (value.isEmpty()) {
      throw new IllegalArgumentException(
          "-c %s=... is missing; docs/aws.md says what it is".formatted(name));
    }
    return value;
  }

  private static String optional(Node node, String name, String fallback) {
    Object value = node.tryGetContext(name);
    return value == null ? fallback : value.toString();
  }
}
