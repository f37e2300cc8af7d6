package io.dpuledger.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Abortable;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.PathIOException;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.StreamCapabilities;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/** A disk that behaves as an object store: a file appears whole, when its stream is closed. */
public class ObjectStore extends RawLocalFileSystem {
  private static final int READABLE = 5;

  /** One whose streams cannot be told to forget what was written. */
  public static final class Unabortable extends ObjectStore {
    public Unabortable() {
      super(false);
    }

    @Override
    public URI getUri() {
      return URI.create("unabortable:///");
    }
  }

  private final boolean abortable;
  private int replacements = 2;

  public ObjectStore() {
    this(true);
  }

  private ObjectStore(boolean abortable) {
    this.abortable = abortable;
  }

  public static Configuration configuration() {
    Configuration hadoop = new Configuration();
    hadoop.setClass("fs.objects.impl", ObjectStore.class, ObjectStore.class);
    hadoop.setClass("fs.unabortable.impl", Unabortable.class, ObjectStore.class);
    return hadoop;
  }

  @Override
  public URI getUri() {
    return URI.create("objects:///");
  }

  /**
   * A file called broken fails after its first bytes; one called replaced was so twice, each time
   * just before it is read.
   */
  @Override
  public FSDataInputStream open(Path file, int bufferSize) throws IOException {
    FSDataInputStream whole = super.open(file, bufferSize);
    if (file.getName().equals("replaced") && replacements-- > 0) {
      whole.close();
      throw new PathIOException(file.toString(), "changed");
    }
    return file.getName().equals("broken") ? new FSDataInputStream(new Broken(whole)) : whole;
  }

  @Override
  public FSDataOutputStream create(
      Path file,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    return new FSDataOutputStream(new Upload(file), null);
  }

  @Override
  public FSDataOutputStream create(
      Path file,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    return create(file, overwrite, bufferSize, replication, blockSize, progress);
  }

  private final class Upload extends ByteArrayOutputStream
      implements Abortable, StreamCapabilities {
    private final Path file;
    private boolean aborted;

    Upload(Path file) {
      this.file = file;
    }

    @Override
    public AbortableResult abort() {
      aborted = true;
      return null;
    }

    @Override
    public boolean hasCapability(String capability) {
      return abortable && capability.equals(ABORTABLE_STREAM);
    }

    @Override
    public void close() throws IOException {
      if (!aborted) {
        java.nio.file.Path target = pathToFile(file).toPath();
        Files.createDirectories(target.getParent());
        Files.write(target, toByteArray());
      }
    }
  }

  private static final class Broken extends FSInputStream {
    private final FSDataInputStream whole;

    Broken(FSDataInputStream whole) {
      this.whole = whole;
    }

    @Override
    public int read() throws IOException {
      if (whole.getPos() >= READABLE) {
        throw new IOException("the connection was lost");
      }
      return whole.read();
    }

    @Override
    public void seek(long position) throws IOException {
      whole.seek(position);
    }

    @Override
    public long getPos() throws IOException {
      return whole.getPos();
    }

    @Override
    public boolean seekToNewSource(long position) {
      return false;
    }
  }
}
