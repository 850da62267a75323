package dev.roundtable.airflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.roundtable.aws.AwsFailures;
import dev.roundtable.domain.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.mwaa.MwaaClient;
import software.amazon.awssdk.services.mwaa.model.AccessDeniedException;
import software.amazon.awssdk.services.mwaa.model.InvokeRestApiRequest;
import software.amazon.awssdk.services.mwaa.model.InvokeRestApiResponse;
import software.amazon.awssdk.services.mwaa.model.MwaaException;
import software.amazon.awssdk.services.mwaa.model.ResourceNotFoundException;
import software.amazon.awssdk.services.mwaa.model.RestApiClientException;
import software.amazon.awssdk.services.mwaa.model.RestApiServerException;

/**
 * Calls an environment of Amazon MWAA through its {@code InvokeRestApi}, with the default AWS
 * credential chain. The service ends a call after 10 seconds and carries at most 6 MB each way.
 */
public final class MwaaTransport implements Transport {
  /** What the service gives a call, and the way there and back. */
  public static final Duration TIMEOUT = Duration.ofSeconds(12);

  private static final int MOST_BYTES = 6 * 1024 * 1024;

  private final MwaaClient client;
  private final String environment;

  /** Takes over the client, and closes it. */
  public MwaaTransport(MwaaClient client, String environment) {
    this.client = client;
    this.environment = environment;
  }

  @Override
  public String place() {
    return "MWAA environment %s in %s"
        .formatted(environment, client.serviceClientConfiguration().region().id());
  }

  @Override
  public Reply send(Call call) throws IOException {
    InvokeRestApiRequest request = request(call);
    try {
      InvokeRestApiResponse response = client.invokeRestApi(request);
      return new Reply(response.restApiStatusCode(), node(response.restApiResponse()));
    } catch (RestApiClientException e) {
      return new Reply(e.restApiStatusCode(), node(e.restApiResponse()));
    } catch (RestApiServerException e) {
      return new Reply(e.restApiStatusCode(), node(e.restApiResponse()));
    } catch (ResourceNotFoundException e) {
      throw Failure.usage(
          "There is no %s in this account; '--mwaa' wants its name, and AWS_REGION names another region"
              .formatted(place()),
          e);
    } catch (AccessDeniedException e) {
      throw Failure.usage(
          "The AWS credentials may not call %s: they need airflow:InvokeRestApi on it"
              .formatted(place()),
          e);
    } catch (MwaaException e) {
      if (e.isThrottlingException()) {
        throw new NotSentException(e.awsErrorDetails().errorMessage(), e);
      }
      if (e.statusCode() >= 500) {
        throw new IOException(e.awsErrorDetails().errorMessage(), e);
      }
      throw AwsFailures.of("call " + place(), e);
    } catch (SdkClientException e) {
      Failure failure = AwsFailures.of("call " + place(), e);
      if (failure.kind() == Failure.Kind.USAGE) {
        throw failure;
      }
      throw new IOException(e.getMessage(), e);
    }
  }

  private InvokeRestApiRequest request(Call call) {
    InvokeRestApiRequest.Builder request =
        InvokeRestApiRequest.builder().name(environment).method(call.method()).path(call.path());
    if (!call.query().isEmpty()) {
      Map<String, Document> query = new LinkedHashMap<>();
      call.query().forEach((name, value) -> query.put(name, Document.fromString(value.toString())));
      request.queryParameters(Document.fromMap(query));
    }
    if (call.body() != null) {
      int bytes = call.body().toString().getBytes(StandardCharsets.UTF_8).length;
      if (bytes > MOST_BYTES) {
        throw Failure.usage(
            "%s has %d bytes, and MWAA carries at most %d".formatted(call, bytes, MOST_BYTES));
      }
      request.body(document(call.body()));
    }
    return request.build();
  }

  private static Document document(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> {
        Map<String, Document> members = new LinkedHashMap<>();
        node.properties()
            .forEach(member -> members.put(member.getKey(), document(member.getValue())));
        yield Document.fromMap(members);
      }
      case ARRAY -> {
        List<Document> items = new ArrayList<>();
        node.forEach(item -> items.add(document(item)));
        yield Document.fromList(items);
      }
      case NUMBER -> Document.fromNumber(node.asText());
      case BOOLEAN -> Document.fromBoolean(node.booleanValue());
      case NULL, MISSING -> Document.fromNull();
      case STRING, BINARY, POJO -> Document.fromString(node.asText());
    };
  }

  private static JsonNode node(Document document) {
    if (document == null) {
      return JsonNodeFactory.instance.missingNode();
    }
    if (document.isNull()) {
      return JsonNodeFactory.instance.nullNode();
    }
    if (document.isMap()) {
      var members = JsonNodeFactory.instance.objectNode();
      document.asMap().forEach((name, value) -> members.set(name, node(value)));
      return members;
    }
    if (document.isList()) {
      var items = JsonNodeFactory.instance.arrayNode();
      document.asList().forEach(item -> items.add(node(item)));
      return items;
    }
    if (document.isNumber()) {
      return JsonNodeFactory.instance.numberNode(document.asNumber().bigDecimalValue());
    }
    return document.isBoolean()
        ? JsonNodeFactory.instance.booleanNode(document.asBoolean())
        : JsonNodeFactory.instance.textNode(document.asString());
  }

  @Override
  public void close() {
    client.close();
  }
}
