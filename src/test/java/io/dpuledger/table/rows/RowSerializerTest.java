package io.dpuledger.table.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.table.ColumnTypes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.serializer.DeserializationStream;
import org.apache.spark.serializer.SerializationStream;
import org.apache.spark.serializer.SerializerInstance;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import scala.Tuple2;
import scala.collection.Iterator;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

class RowSerializerTest {
  private static final ClassTag<RowBytes> ROW = ClassTag$.MODULE$.apply(RowBytes.class);
  private static final StructType NAME = new StructType().add("name", ColumnTypes.STRING);

  private final SerializerInstance serializer = new RowSerializer().newInstance();

  @Test
  void rowsComeBackAsTheyWereAndEndWithTheStream() {
    List<RowBytes> rows = List.of(row(""), row("x".repeat(100_000)), row("\u00e4"), row("abc"));

    Iterator<Tuple2<Object, Object>> pairs = stream(written(rows)).asKeyValueIterator();

    for (RowBytes row : rows) {
      Tuple2<Object, Object> pair = pairs.next();
      assertThat(content((RowBytes) pair._1())).isEqualTo(content(row));
      assertThat(pair._2()).isNull();
    }
    assertThat(pairs.hasNext()).isFalse();
  }

  /** As rows are that a task has in memory. */
  @Test
  void aRowAmongOthersIsWrittenAlone() {
    RowBytes one = row("one");
    byte[] page = new byte[3 * one.size()];
    Arrays.fill(page, (byte) 7);
    System.arraycopy(one.bytes(), 0, page, one.size(), one.size());

    assertThat(written(List.of(new RowBytes(page, one.size())))).isEqualTo(content(one));
  }

  @Test
  void streamsOfSeveralTasksCanBeJoined() {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.writeBytes(written(List.of(row("2"), row("3"))));
    joined.writeBytes(written(List.of(row("1"))));

    DeserializationStream stream = stream(joined.toByteArray());

    List<byte[]> read = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      read.add(content(stream.readObject(ROW)));
    }
    assertThat(read).containsExactly(content(row("2")), content(row("3")), content(row("1")));
    assertThatThrownBy(() -> stream.readObject(ROW)).isInstanceOf(EOFException.class);
    assertThat(new RowSerializer().supportsRelocationOfSerializedObjects()).isTrue();
  }

  @Test
  void aStreamThatIsCutEnds() {
    byte[] whole = written(List.of(row("one")));

    for (int length : new int[] {2, Integer.BYTES, whole.length - 1}) {
      DeserializationStream cut = stream(Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> cut.readObject(ROW)).isInstanceOf(EOFException.class);
    }
  }

  @Test
  void oneRowComesBackFromABuffer() {
    RowBytes row = row("one");

    assertThat(content(serializer.deserialize(serializer.serialize(row, ROW), ROW)))
        .isEqualTo(content(row));
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

    assertThatThrownBy(() -> stream.writeObject(row("one"), ROW))
        .isInstanceOf(IOException.class)
        .hasMessage("no space left");
  }

  private static RowBytes row(String name) {
    return new RowEncoder(NAME, List.of("name"), 0)
        .of(new RowPacker(NAME).pack(new Object[] {name}), -1);
  }

  private static byte[] content(RowBytes row) {
    return row.copy().bytes();
  }

  private byte[] written(List<RowBytes> rows) {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    SerializationStream stream = serializer.serializeStream(to);
    for (RowBytes row : rows) {
      stream.writeKey(row, ROW).writeValue(null, ROW);
    }
    stream.close();
    return to.toByteArray();
  }

  private DeserializationStream stream(byte[] bytes) {
    return serializer.deserializeStream(new ByteArrayInputStream(bytes));
  }
}
