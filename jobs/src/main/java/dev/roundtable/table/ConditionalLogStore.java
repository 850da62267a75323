package dev.roundtable.table;

import io.delta.storage.CloseableIterator;
import io.delta.storage.HadoopFileSystemLogStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Delta's log on S3 with a conditional put: of two writers of one version exactly one wins, and the
 * other is told. The default store checks first and writes then, and loses commits in between.
 */
public final class ConditionalLogStore extends HadoopFileSystemLogStore {
  private static final String CONDITIONAL = "fs.option.create.conditional.overwrite";

  public ConditionalLogStore(Configuration initHadoopConf) {
    super(initHadoopConf);
  }

  @Override
  public void write(Path path, Iterator<String> actions, Boolean overwrite, Configuration conf)
      throws IOException {
    FileSystem fs = path.getFileSystem(conf);
    byte[] content = content(actions);
    if (overwrite) {
      try (FSDataOutputStream out = fs.create(path, true)) {
        out.write(content);
      }
      return;
    }
    try {
      create(fs, path, content);
    } catch (IOException e) {
      if (!exists(fs, path)) {
        throw e;
      }
      // A put that was repeated after a lost answer finds its own file; that is no conflict.
      if (!Arrays.equals(content, read(fs, path))) {
        FileAlreadyExistsException taken = new FileAlreadyExistsException(path.toString());
        taken.initCause(e);
        throw taken;
      }
    }
  }

  @Override
  public Boolean isPartialWriteVisible(Path path, Configuration conf) {
    return false;
  }

  // Hadoop's builder loses its type on the way; the cast is its own.
  @SuppressWarnings("rawtypes")
  private static void create(FileSystem fs, Path path, byte[] content) throws IOException {
    FSDataOutputStreamBuilder builder = fs.createFile(path).recursive().overwrite(false);
    try (FSDataOutputStream out = (FSDataOutputStream) builder.must(CONDITIONAL, true).build()) {
      out.write(content);
    }
  }

  private static boolean exists(FileSystem fs, Path path) {
    try {
      return fs.exists(path);
    } catch (IOException e) {
      return false;
    }
  }

  private static byte[] read(FileSystem fs, Path path) throws IOException {
    try (FSDataInputStream in = fs.open(path)) {
      return in.readAllBytes();
    }
  }

  private static byte[] content(Iterator<String> actions) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (actions.hasNext()) {
      bytes.write(actions.next().getBytes(StandardCharsets.UTF_8));
      bytes.write('\n');
    }
    if (actions instanceof CloseableIterator<String> closeable) {
      closeable.close();
    }
    return bytes.toByteArray();
  }
}
