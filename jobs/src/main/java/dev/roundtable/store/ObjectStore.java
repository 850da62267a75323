package dev.roundtable.store;

import dev.roundtable.aws.AwsFailures;
import dev.roundtable.domain.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * One bucket. Every failure of the service comes out as a {@link Failure} that names the bucket and
 * key. Thread-safe.
 */
public final class ObjectStore implements AutoCloseable {
  private static final int PRECONDITION_FAILED = 412;
  private static final int CONFLICT = 409;

  /** From this size on a file goes up in parts. */
  private static final long MULTIPART_BYTES = 32L << 20;

  private final StoreConfig config;
  private final S3Client s3;

  private ObjectStore(StoreConfig config, S3Client s3) {
    this.config = config;
    this.s3 = s3;
  }

  /** Opens a client; no request is made yet. */
  public static ObjectStore open(StoreConfig config) {
    var builder =
        S3Client.builder()
            .region(Region.of(config.region()))
            .credentialsProvider(credentials(config))
            .forcePathStyle(config.endpoint() != null);
    if (config.endpoint() != null) {
      builder.endpointOverride(config.endpoint());
    }
    return new ObjectStore(config, builder.build());
  }

  public StoreConfig config() {
    return config;
  }

  /** The objects below a prefix, by key in byte order. */
  public List<StoredObject> list(String prefix) {
    return call(
        "list s3://" + config.bucket() + "/" + prefix,
        () -> {
          List<StoredObject> objects = new ArrayList<>();
          for (S3Object object :
              s3.listObjectsV2Paginator(request -> request.bucket(config.bucket()).prefix(prefix))
                  .contents()) {
            objects.add(
                new StoredObject(
                    object.key(), unquoted(object.eTag()), object.size(), object.lastModified()));
          }
          objects.sort(Comparator.comparing(StoredObject::key));
          return objects;
        });
  }

  /** True if any key begins so. */
  public boolean holdsAny(String prefix) {
    return call(
        "list s3://" + config.bucket() + "/" + prefix, () -> !first(prefix).contents().isEmpty());
  }

  private ListObjectsV2Response first(String prefix) {
    return s3.listObjectsV2(request -> request.bucket(config.bucket()).prefix(prefix).maxKeys(1));
  }

  /**
   * The object's state, or empty if there is none. Who may list some prefixes only may not ask: S3
   * tells nobody else that there is none.
   */
  public Optional<HeadObjectResponse> head(String key) {
    return call(
        "look at " + uri(key),
        () -> {
          try {
            return Optional.of(s3.headObject(request -> request.bucket(config.bucket()).key(key)));
          } catch (S3Exception e) {
            if (e.statusCode() == 404 && !(e instanceof NoSuchBucketException)) {
              return Optional.empty();
            }
            throw e;
          }
        });
  }

  /** The object's content as a stream; the caller closes it. */
  public InputStream open(String key) {
    return call(
        "read " + uri(key),
        () -> s3.getObject(request -> request.bucket(config.bucket()).key(key)));
  }

  /** The whole object. For small objects only. */
  public byte[] read(String key) {
    try (InputStream in = open(key)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw Failure.service("Could not read " + uri(key) + ": " + e.getMessage(), e);
    }
  }

  /** Puts an object whatever is there. */
  public void put(String key, byte[] content, String contentType) {
    call(
        "write " + uri(key),
        () -> s3.putObject(request(key, contentType).build(), RequestBody.fromBytes(content)));
  }

  /** Puts an object only if there is none; false if there was one. */
  public boolean putIfAbsent(String key, byte[] content, String contentType) {
    PutObjectRequest request = request(key, contentType).ifNoneMatch("*").build();
    return conditional(
        "write " + uri(key), () -> s3.putObject(request, RequestBody.fromBytes(content)));
  }

  /** Replaces an object only if it still is the version with this tag; false if it is not. */
  public boolean putIfMatch(String key, byte[] content, String contentType, String etag) {
    PutObjectRequest request = request(key, contentType).ifMatch("\"" + etag + "\"").build();
    return conditional(
        "write " + uri(key), () -> s3.putObject(request, RequestBody.fromBytes(content)));
  }

  /**
   * Uploads a file if there is no object yet, in parts and in parallel when it is large; false if
   * there was one. For a large file the caller looks first: not every server knows a condition on
   * parts.
   */
  public boolean uploadIfAbsent(String key, Path file, Map<String, String> metadata) {
    PutObjectRequest.Builder request = request(key, null).metadata(metadata);
    return conditional(
        "upload " + file + " to " + uri(key),
        () -> {
          if (file.toFile().length() < MULTIPART_BYTES) {
            s3.putObject(request.ifNoneMatch("*").build(), file);
          } else {
            new PartUpload(s3, request.build()).send(file);
          }
        });
  }

  public void delete(String key) {
    call(
        "delete " + uri(key),
        () -> s3.deleteObject(request -> request.bucket(config.bucket()).key(key)));
  }

  /** Makes the bucket if it is not there; only the embedded server needs it. */
  public void createBucket() {
    call(
        "create bucket " + config.bucket(),
        () -> {
          try {
            s3.headBucket(request -> request.bucket(config.bucket()));
          } catch (S3Exception e) {
            if (e.statusCode() != 404) {
              throw e;
            }
            s3.createBucket(request -> request.bucket(config.bucket()));
          }
          return config.bucket();
        });
  }

  /**
   * Fails clearly now if the bucket is not there or the credentials are void, rather than in the
   * middle of a run. Asks for a list, since a refused HEAD has no text that says why. Credentials
   * that may see some prefixes only may not ask: what they cannot do is said where it is tried.
   */
  public void requireBucket() {
    call(
        "reach bucket " + config.bucket(),
        () -> {
          try {
            return first("");
          } catch (S3Exception e) {
            if (StoreFailures.isDenied(e)) {
              return null;
            }
            throw e;
          }
        });
  }

  public String uri(String key) {
    return "s3://" + config.bucket() + "/" + key;
  }

  @Override
  public void close() {
    s3.close();
  }

  private PutObjectRequest.Builder request(String key, String contentType) {
    return PutObjectRequest.builder().bucket(config.bucket()).key(key).contentType(contentType);
  }

  private boolean conditional(String action, Runnable put) {
    return call(
        action,
        () -> {
          try {
            put.run();
            return true;
          } catch (S3Exception e) {
            return refused(e);
          } catch (CompletionException e) {
            if (e.getCause() instanceof S3Exception cause) {
              return refused(cause);
            }
            throw e;
          }
        });
  }

  /** False if the condition of a put did not hold; any other failure goes on. */
  private static boolean refused(S3Exception e) {
    if (e.statusCode() == PRECONDITION_FAILED || e.statusCode() == CONFLICT) {
      return false;
    }
    throw e;
  }

  private <T> T call(String action, Supplier<T> request) {
    try {
      return request.get();
    } catch (S3Exception e) {
      throw StoreFailures.of(action, config, e);
    } catch (SdkException e) {
      throw config.endpoint() == null
          ? AwsFailures.of(
              action, e, Region.of(config.region()), S3Client.serviceMetadata().regions())
          : AwsFailures.of(action, e);
    } catch (CompletionException e) {
      throw e.getCause() instanceof S3Exception cause
          ? StoreFailures.of(action, config, cause)
          : Failure.service("Could not " + action + ": " + e.getCause().getMessage(), e);
    } catch (UncheckedIOException e) {
      throw Failure.service("Could not " + action + ": " + e.getMessage(), e);
    }
  }

  static AwsCredentialsProvider credentials(StoreConfig config) {
    return config.accessKey() == null
        ? DefaultCredentialsProvider.builder().build()
        : StaticCredentialsProvider.create(
            AwsBasicCredentials.create(config.accessKey(), config.secretKey()));
  }

  private static String unquoted(String etag) {
    return etag.replace("\"", "");
  }
}
