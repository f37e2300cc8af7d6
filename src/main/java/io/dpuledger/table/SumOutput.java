package io.dpuledger.table;

import java.io.IOException;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Packs the parts of a sum for the driver: a number needs as many bytes as it has digits of base
 * 128, and what many sums share is written once. {@link SumInput} reads them in the same order.
 */
public final class SumOutput {
  static final int NULL = 0;
  static final int NEW = 1;
  static final int KNOWN = 2;
  static final int BITS = 7;
  static final int MORE = 1 << BITS;

  private final Map<Object, Integer> written = new HashMap<>();
  private final List<Object> objects = new ArrayList<>();
  private byte[] bytes = new byte[1024];
  private int size;

  /** Writes a number; those near 0 need least. */
  public void number(long number) {
    makeRoom(Long.BYTES + 2);
    // The sign last, so that small negative numbers are small, too.
    long rest = (number << 1) ^ (number >> (Long.SIZE - 1));
    while (rest < 0 || rest >= MORE) {
      bytes[size++] = (byte) (rest | MORE);
      rest >>>= BITS;
    }
    bytes[size++] = (byte) rest;
  }

  public void integer(int number) {
    number(number);
  }

  public void flag(boolean flag) {
    number(flag ? 1 : 0);
  }

  public void real(double real) {
    number(Double.doubleToRawLongBits(real));
  }

  public void numbers(long[] numbers) {
    number(numbers.length);
    for (long number : numbers) {
      number(number);
    }
  }

  /** Writes a decimal with its scale. */
  public void decimal(BigDecimal decimal) {
    number(decimal.scale());
    bytes(decimal.unscaledValue().toByteArray());
  }

  /** Writes a text that no other sum has. */
  public void text(String text) {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a text that other sums may have, too. */
  public void sharedText(@Nullable String text) {
    shared(text, this::text);
  }

  /** Writes a value that other sums may have, too, as its parts say. */
  public <T> void shared(@Nullable T value, Part<? super T> part) {
    Integer known = value == null ? null : written.get(value);
    if (value == null) {
      number(NULL);
    } else if (known != null) {
      number(known);
    } else {
      number(NEW);
      part.write(value);
      written.put(value, KNOWN + written.size());
    }
  }

  /** Writes the parts of a value. */
  @FunctionalInterface
  public interface Part<T> {
    void write(T value);
  }

  /** Writes a value in the form of Java's serialization, which takes more bytes. */
  public void object(Serializable object) {
    objects.add(object);
  }

  /** Hands over all that was written. */
  public void end(ObjectOutput out) throws IOException {
    out.writeInt(size);
    out.write(bytes, 0, size);
    out.writeInt(objects.size());
    for (Object object : objects) {
      out.writeObject(object);
    }
  }

  private void bytes(byte[] some) {
    number(some.length);
    makeRoom(some.length);
    System.arraycopy(some, 0, bytes, size, some.length);
    size += some.length;
  }

  private void makeRoom(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
    }
  }
}
