package io.dpuledger.table.rows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.apache.spark.serializer.DeserializationStream;
import org.apache.spark.serializer.SerializationStream;
import org.apache.spark.serializer.Serializer;
import org.apache.spark.serializer.SerializerInstance;
import scala.reflect.ClassTag;

/**
 * Writes arrays of bytes, each after its length. A shuffle of millions of rows with Kryo spends
 * more on classes and on a Kryo for each of its partitions than on the bytes.
 */
final class BytesSerializer extends Serializer implements java.io.Serializable {
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
    public <T> ByteBuffer serialize(T bytes, ClassTag<T> type) {
      ByteArrayOutputStream to = new ByteArrayOutputStream();
      serializeStream(to).writeObject(bytes, type);
      return ByteBuffer.wrap(to.toByteArray());
    }

    @Override
    public <T> T deserialize(ByteBuffer bytes, ClassTag<T> type) {
      byte[] copy = new byte[bytes.remaining()];
      bytes.get(copy);
      return deserializeStream(new ByteArrayInputStream(copy)).readObject(type);
    }

    @Override
    public <T> T deserialize(ByteBuffer bytes, ClassLoader loader, ClassTag<T> type) {
      return deserialize(bytes, type);
    }

    @Override
    public SerializationStream serializeStream(OutputStream to) {
      return new Writing(new DataOutputStream(to));
    }

    @Override
    public DeserializationStream deserializeStream(InputStream from) {
      return new Reading(new DataInputStream(from));
    }
  }

  private static final class Writing extends SerializationStream {
    private final DataOutputStream to;

    private Writing(DataOutputStream to) {
      this.to = to;
    }

    @Override
    public <T> SerializationStream writeObject(T object, ClassTag<T> type) {
      byte[] bytes = (byte[]) object;
      try {
        to.writeInt(bytes.length);
        to.write(bytes);
      } catch (IOException e) {
        throw BytesSerializer.<RuntimeException>asItIs(e);
      }
      return this;
    }

    @Override
    public void flush() {
      try {
        to.flush();
      } catch (IOException e) {
        throw BytesSerializer.<RuntimeException>asItIs(e);
      }
    }

    @Override
    public void close() {
      try {
        to.close();
      } catch (IOException e) {
        throw BytesSerializer.<RuntimeException>asItIs(e);
      }
    }
  }

  private static final class Reading extends DeserializationStream {
    private final DataInputStream from;

    private Reading(DataInputStream from) {
      this.from = from;
    }

    @Override
    @SuppressWarnings("unchecked") // nothing else is written
    public <T> T readObject(ClassTag<T> type) {
      try {
        byte[] bytes = new byte[from.readInt()];
        from.readFully(bytes);
        return (T) bytes;
      } catch (IOException e) {
        throw BytesSerializer.<RuntimeException>asItIs(e);
      }
    }

    @Override
    public void close() {
      try {
        from.close();
      } catch (IOException e) {
        throw BytesSerializer.<RuntimeException>asItIs(e);
      }
    }
  }

  /** Scala declares no exceptions, but Spark recognizes the end of a stream by this one. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Exception> RuntimeException asItIs(IOException e) throws E {
    throw (E) e;
  }
}
