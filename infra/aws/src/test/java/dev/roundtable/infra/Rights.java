package dev.roundtable.infra;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;

/**
 * What the policies of a role allow, decided as AWS does it: some statement allows, and none
 * denies. The buckets' names in a template are references; here they are {@code arn:DATA} and so
 * on.
 */
record Rights(List<Statement> statements) {
  /** One statement of a policy. */
  record Statement(
      String role,
      boolean allows,
      List<String> actions,
      List<String> resources,
      List<String> prefixes,
      String passedTo) {
    boolean isAbout(String action, String resource) {
      return actions.stream().anyMatch(pattern -> matches(pattern, action))
          && resources.stream().anyMatch(pattern -> matches(pattern, resource));
    }
  }

  static Rights of(String role) {
    List<Statement> own = all().stream().filter(s -> s.role().equals(role)).toList();
    if (own.isEmpty()) {
      throw new AssertionError("No policy of role " + role);
    }
    return new Rights(own);
  }

  boolean allow(String action, String resource) {
    return decide(statements.stream().filter(s -> s.isAbout(action, resource)).toList());
  }

  boolean allowListing(String bucket, String prefix) {
    return decide(
        statements.stream()
            .filter(s -> s.isAbout("s3:ListBucket", bucket))
            .filter(
                s ->
                    s.prefixes().isEmpty()
                        || s.prefixes().stream().anyMatch(pattern -> matches(pattern, prefix)))
            .toList());
  }

  private static boolean decide(List<Statement> about) {
    return !about.isEmpty() && about.stream().allMatch(Statement::allows);
  }

  static List<Statement> all() {
    List<Statement> statements = new ArrayList<>();
    for (Stack stack : Deployment.all()) {
      Template.fromStack(stack)
          .findResources("AWS::IAM::Policy")
          .values()
          .forEach(policy -> read(map(policy.get("Properties")), statements));
    }
    return statements;
  }

  private static void read(Map<String, Object> policy, List<Statement> statements) {
    String role = name(list(policy.get("Roles")).get(0)).replaceFirst("^arn:", "");
    for (Object item : list(map(policy.get("PolicyDocument")).get("Statement"))) {
      Map<String, Object> statement = map(item);
      statements.add(
          new Statement(
              role,
              statement.get("Effect").equals("Allow"),
              list(statement.get("Action")).stream().map(Object::toString).toList(),
              list(statement.get("Resource")).stream().map(Rights::name).toList(),
              prefixes(statement),
              passedTo(statement)));
    }
  }

  private static List<String> prefixes(Map<String, Object> statement) {
    Object like = conditions(statement).get("StringLike");
    return like == null
        ? List.of()
        : list(map(like).get("s3:prefix")).stream().map(Object::toString).toList();
  }

  private static String passedTo(Map<String, Object> statement) {
    Object equal = conditions(statement).get("StringEquals");
    return equal == null ? "" : map(equal).get("iam:PassedToService").toString();
  }

  private static Map<String, Object> conditions(Map<String, Object> statement) {
    Map<String, Object> conditions = map(statement.getOrDefault("Condition", Map.of()));
    if (!Set.of("StringLike", "StringEquals").containsAll(conditions.keySet())) {
      throw new AssertionError("Conditions that this does not know: " + conditions);
    }
    return conditions;
  }

  /** A resource as text: what it refers to by its name, without the hash of its logical id. */
  private static String name(Object resource) {
    if (resource instanceof String text) {
      return text;
    }
    Map<String, Object> call = map(resource);
    if (call.containsKey("Fn::Join")) {
      return list(list(call.get("Fn::Join")).get(1)).stream()
          .map(Rights::name)
          .collect(Collectors.joining());
    }
    String reference =
        call.values().iterator().next() instanceof List<?> path
            ? path.get(0).toString()
            : call.values().iterator().next().toString();
    return "arn:" + bare(reference);
  }

  private static String bare(String reference) {
    String id = reference.replaceFirst("^Roundtable\\w+:ExportsOutput(FnGetAtt|Ref)", "");
    String name = id.replaceFirst("[0-9A-F]{8}.*$", "");
    return switch (name) {
      case "Data" -> "DATA";
      case "Logs" -> "LOGS";
      default -> name;
    };
  }

  private static boolean matches(String pattern, String text) {
    return Pattern.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"), text);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Object value) {
    return value instanceof List<?> ? (List<Object>) value : List.of(value);
  }
}
