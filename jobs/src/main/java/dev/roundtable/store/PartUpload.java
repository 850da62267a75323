package dev.roundtable.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** Uploads one large file in parts, some at a time. Nothing is left behind if a part fails. */
final class PartUpload {
  private static final int PART_BYTES = 16 << 20;
  private static final int AT_ONCE = 4;

  /** S3 takes no more parts of one object. */
  private static final long MOST_PARTS = 10_000;

  private final S3Client s3;
  private final PutObjectRequest target;

  PartUpload(S3Client s3, PutObjectRequest target) {
    this.s3 = s3;
    this.target = target;
  }

  void send(Path file) {
    String upload =
        s3.createMultipartUpload(
                create ->
                    create
                        .bucket(target.bucket())
                        .key(target.key())
                        .contentType(target.contentType())
                        .metadata(target.metadata()))
            .uploadId();
    boolean done = false;
    try (FileChannel channel = FileChannel.open(file)) {
      List<CompletedPart> parts = parts(channel, upload);
      s3.completeMultipartUpload(
          complete ->
              complete
                  .bucket(target.bucket())
                  .key(target.key())
                  .uploadId(upload)
                  .multipartUpload(all -> all.parts(parts)));
      done = true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (!done) {
        s3.abortMultipartUpload(
            abort -> abort.bucket(target.bucket()).key(target.key()).uploadId(upload));
      }
    }
  }

  private List<CompletedPart> parts(FileChannel file, String upload) throws IOException {
    long size = file.size();
    long length = Math.max(PART_BYTES, (size + MOST_PARTS - 1) / MOST_PARTS);
    ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<CompletableFuture<CompletedPart>> sent = new ArrayList<>();
      for (long start = 0; start < size; start += length) {
        long from = start;
        int number = sent.size() + 1;
        int bytes = (int) Math.min(length, size - from);
        sent.add(
            CompletableFuture.supplyAsync(() -> part(file, from, bytes, number, upload), pool));
      }
      return sent.stream().map(CompletableFuture::join).toList();
    } finally {
      pool.shutdownNow();
    }
  }

  private CompletedPart part(FileChannel file, long from, int bytes, int number, String upload) {
    ByteBuffer content = ByteBuffer.allocate(bytes);
    try {
      while (content.hasRemaining() && file.read(content, from + content.position()) >= 0) {
        // A read may give less than was asked for.
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    content.flip();
    String etag =
        s3.uploadPart(
                part ->
                    part.bucket(target.bucket())
                        .key(target.key())
                        .uploadId(upload)
                        .partNumber(number),
                RequestBody.fromRemainingByteBuffer(content))
            .eTag();
    return CompletedPart.builder().partNumber(number).eTag(etag).build();
  }
}
