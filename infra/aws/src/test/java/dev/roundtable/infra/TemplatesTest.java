package dev.roundtable.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Matcher;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.s3.Bucket;

class TemplatesTest {
  private static final boolean UPDATE = Boolean.getBoolean("roundtable.update");
  private static final Path SNAPSHOTS = Path.of("src/test/resources/snapshots");
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private static final Matcher RULES = Match.stringLikeRegexp("AwsSolutions-.*");

  static Stream<Stack> stacks() {
    return Deployment.all().stream();
  }

  /** What would be deployed is read in a review: -Droundtable.update=true writes it anew. */
  @ParameterizedTest
  @MethodSource("stacks")
  void isAsReviewed(Stack stack) throws IOException {
    String template = JSON.writeValueAsString(Template.fromStack(stack).toJSON()) + "\n";
    Path snapshot = SNAPSHOTS.resolve(stack.getStackName() + ".json");
    if (UPDATE) {
      Files.createDirectories(SNAPSHOTS);
      Files.writeString(snapshot, template);
    }
    assertThat(template).isEqualTo(Files.readString(snapshot));
  }

  @ParameterizedTest
  @MethodSource("stacks")
  void everyRuleIsFollowedOrHasItsReason(Stack stack) {
    Annotations.fromStack(stack).hasNoError("*", RULES);
    Annotations.fromStack(stack).hasNoWarning("*", RULES);
  }

  @Test
  void aRuleThatIsBrokenIsSeen() {
    Stack open = new Stack(new App(), "Open");
    new Bucket(open, "Open");
    Aspects.of(open).add(new AwsSolutionsChecks());
    Annotations.fromStack(open).hasError("*", RULES);
  }

  @Test
  void bucketsAreClosedAndOutliveTheirStack() {
    for (Stack stack : List.of(Deployment.STACKS.storage(), Deployment.STACKS.catalogue())) {
      Template template = Template.fromStack(stack);
      assertThat(template.findResources("AWS::S3::Bucket")).isNotEmpty();
      template.allResourcesProperties(
          "AWS::S3::Bucket",
          Match.objectLike(
              Map.of(
                  "PublicAccessBlockConfiguration",
                  Map.of(
                      "BlockPublicAcls", true,
                      "BlockPublicPolicy", true,
                      "IgnorePublicAcls", true,
                      "RestrictPublicBuckets", true),
                  "BucketEncryption",
                  Match.anyValue())));
      template.allResources(
          "AWS::S3::Bucket", Match.objectLike(Map.of("DeletionPolicy", "Retain")));
      template.allResourcesProperties(
          "AWS::S3::BucketPolicy",
          Match.objectLike(
              Map.of(
                  "PolicyDocument",
                  Map.of(
                      "Statement",
                      Match.arrayWith(
                          List.of(
                              Match.objectLike(
                                  Map.of(
                                      "Effect",
                                      "Deny",
                                      "Condition",
                                      Map.of(
                                          "Bool", Map.of("aws:SecureTransport", "false"))))))))));
    }
  }

  @Test
  void aQueryReadsNoMoreThanItsLimit() {
    Template.fromStack(Deployment.STACKS.catalogue())
        .hasResourceProperties(
            "AWS::Athena::WorkGroup",
            Match.objectLike(
                Map.of(
                    "WorkGroupConfiguration",
                    Match.objectLike(
                        Map.of(
                            "BytesScannedCutoffPerQuery",
                            10_737_418_240L,
                            "EnforceWorkGroupConfiguration",
                            true)))));
  }

  @Test
  void everyAlarmHasSomebodyToTell() {
    Template template = Template.fromStack(Deployment.STACKS.observation());
    template.resourceCountIs("AWS::CloudWatch::Alarm", 3);
    template.allResourcesProperties(
        "AWS::CloudWatch::Alarm", Match.objectLike(Map.of("AlarmActions", Match.anyValue())));
    template.hasResourceProperties(
        "AWS::SNS::TopicPolicy",
        Match.objectLike(
            Map.of(
                "PolicyDocument",
                Match.objectLike(
                    Map.of(
                        "Statement",
                        Match.arrayWith(
                            List.of(
                                Match.objectLike(
                                    Map.of(
                                        "Effect",
                                        "Allow",
                                        "Action",
                                        "sns:Publish",
                                        "Principal",
                                        Map.of("Service", "cloudwatch.amazonaws.com"))))))))));
    template.hasResourceProperties(
        "AWS::SNS::Subscription", Match.objectLike(Map.of("Endpoint", "oncall@example.org")));
  }

  @Test
  void saysWhatIsMissing() {
    App app = new App();
    assertThatThrownBy(() -> Settings.of(app.getNode())).hasMessageContaining("-c bucket=");
  }
}
