package io.dpuledger.table.rows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.apache.spark.serializer.DeserializationStream;
import org.apache.spark.serializer.SerializationStream;
import org.apache.spark.serializer.Serializer;
import org.apache.spark.serializer.SerializerInstance;
import org.jspecify.annotations.Nullable;
import scala.reflect.ClassTag;

/**
 * Writes the rows of a shuffle as they are, one after the other. The values of its pairs are always
 * null, and not written.
 */
final class RowSerializer extends Serializer implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  @Override
  public SerializerInstance newInstance() {
    return new Instance();
  }

  /** Lets Spark move what is serialized without reading it. */
  @Override
  public boolean supportsRelocationOfSerializedObjects() {
    return true;
  }

  private static final class Instance extends SerializerInstance {
    @Override
    public <T> ByteBuffer serialize(T row, ClassTag<T> type) {
      ByteArrayOutputStream to = new ByteArrayOutputStream();
      serializeStream(to).writeObject(row, type);
      return ByteBuffer.wrap(to.toByteArray());
    }

    @Override
    public <T> T deserialize(ByteBuffer row, ClassTag<T> type) {
      byte[] copy = new byte[row.remaining()];
      row.get(copy);
      return deserializeStream(new ByteArrayInputStream(copy)).readObject(type);
    }

    @Override
    public <T> T deserialize(ByteBuffer row, ClassLoader loader, ClassTag<T> type) {
      return deserialize(row, type);
    }

    @Override
    public SerializationStream serializeStream(OutputStream to) {
      return new Writing(to);
    }

    @Override
    public DeserializationStream deserializeStream(InputStream from) {
      return new Reading(from);
    }
  }

  private static final class Writing extends SerializationStream {
    private final OutputStream to;

    private Writing(OutputStream to) {
      this.to = to;
    }

    @Override
    public <T> SerializationStream writeObject(T object, ClassTag<T> type) {
      RowBytes row = (RowBytes) object;
      try {
        to.write(row.bytes(), row.from(), row.size());
      } catch (IOException e) {
        throw RowSerializer.<RuntimeException>asItIs(e);
      }
      return this;
    }

    @Override
    public <T> SerializationStream writeValue(@Nullable T none, ClassTag<T> type) {
      return this;
    }

    @Override
    public void flush() {
      unchecked(to::flush);
    }

    @Override
    public void close() {
      unchecked(to::close);
    }
  }

  private static final class Reading extends DeserializationStream {
    private final InputStream from;
    private final byte[] size = new byte[Integer.BYTES];

    private Reading(InputStream from) {
      this.from = from;
    }

    @Override
    @SuppressWarnings("unchecked") // nothing else is written
    public <T> T readObject(ClassTag<T> type) {
      try {
        read(size, 0);
        byte[] row = new byte[RowBytes.size(size, 0)];
        System.arraycopy(size, 0, row, 0, size.length);
        read(row, size.length);
        return (T) new RowBytes(row, 0);
      } catch (IOException e) {
        throw RowSerializer.<RuntimeException>asItIs(e);
      }
    }

    private void read(byte[] bytes, int at) throws IOException {
      if (from.readNBytes(bytes, at, bytes.length - at) < bytes.length - at) {
        throw new EOFException();
      }
    }

    @Override
    public <T> @Nullable T readValue(ClassTag<T> type) {
      return null;
    }

    @Override
    public void close() {
      unchecked(from::close);
    }
  }

  private interface Action {
    void run() throws IOException;
  }

  private static void unchecked(Action action) {
    try {
      action.run();
    } catch (IOException e) {
      throw RowSerializer.<RuntimeException>asItIs(e);
    }
  }

  /** Scala declares no exceptions, but Spark recognizes the end of a stream by this one. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Exception> RuntimeException asItIs(IOException e) throws E {
    throw (E) e;
  }
}
