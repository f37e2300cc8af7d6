package io.dpuledger.table.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Random;
import org.apache.spark.serializer.DeserializationStream;
import org.apache.spark.serializer.SerializationStream;
import org.apache.spark.serializer.SerializerInstance;
import org.junit.jupiter.api.Test;
import scala.Tuple2;
import scala.collection.Iterator;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

class BytesSerializerTest {
  private static final ClassTag<byte[]> BYTES = ClassTag$.MODULE$.apply(byte[].class);

  private final SerializerInstance serializer = new BytesSerializer().newInstance();

  @Test
  void pairsComeBackAsTheyWereAndEndWithTheStream() {
    byte[] large = new byte[100_000];
    new Random(3).nextBytes(large);
    List<byte[]> written = List.of(new byte[0], large, new byte[] {-1}, new byte[] {0, 127});

    Iterator<Tuple2<Object, Object>> pairs = stream(written(written)).asKeyValueIterator();

    for (int i = 0; i < written.size(); i += 2) {
      Tuple2<Object, Object> pair = pairs.next();
      assertThat((byte[]) pair._1()).isEqualTo(written.get(i));
      assertThat((byte[]) pair._2()).isEqualTo(written.get(i + 1));
    }
    assertThat(pairs.hasNext()).isFalse();
  }

  @Test
  void streamsOfSeveralTasksCanBeJoined() {
    byte[] one = written(List.of(new byte[] {1}));
    byte[] two = written(List.of(new byte[] {2}, new byte[] {3}));
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.writeBytes(two);
    joined.writeBytes(one);

    DeserializationStream stream = stream(joined.toByteArray());

    assertThat(List.of(2, 3, 1)).allMatch(each -> stream.<byte[]>readObject(BYTES)[0] == each);
    assertThatThrownBy(() -> stream.readObject(BYTES)).isInstanceOf(EOFException.class);
    assertThat(new BytesSerializer().supportsRelocationOfSerializedObjects()).isTrue();
  }

  @Test
  void oneArrayComesBackFromABuffer() {
    byte[] bytes = {4, 5, 6};

    assertThat(serializer.<byte[]>deserialize(serializer.serialize(bytes, BYTES), BYTES))
        .isEqualTo(bytes);
  }

  @Test
  void aFailureOfTheDiskComesAsItIs() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("no space left");
          }
        };
    SerializationStream stream = serializer.serializeStream(full);

    assertThatThrownBy(() -> stream.writeObject(new byte[9], BYTES))
        .isInstanceOf(IOException.class)
        .hasMessage("no space left");
  }

  private byte[] written(List<byte[]> all) {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    SerializationStream stream = serializer.serializeStream(to);
    all.forEach(bytes -> stream.writeObject(bytes, BYTES));
    stream.close();
    return to.toByteArray();
  }

  private DeserializationStream stream(byte[] bytes) {
    return serializer.deserializeStream(new ByteArrayInputStream(bytes));
  }
}
