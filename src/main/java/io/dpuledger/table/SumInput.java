package io.dpuledger.table;

import java.io.IOException;
import java.io.ObjectInput;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Unpacks what {@link SumOutput} wrote, in the same order. */
public final class SumInput {
  private static final long[] NO_NUMBERS = {};

  private final byte[] bytes;
  private final List<Object> objects;
  private final List<Object> known = new ArrayList<>();
  private int at;
  private int nextObject;

  private SumInput(byte[] bytes, List<Object> objects) {
    this.bytes = bytes;
    this.objects = objects;
  }

  /** All that was written. */
  public static SumInput of(ObjectInput in) throws IOException, ClassNotFoundException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    int number = in.readInt();
    List<Object> objects = new ArrayList<>(number);
    for (int i = 0; i < number; i++) {
      objects.add(in.readObject());
    }
    return new SumInput(bytes, objects);
  }

  public long number() {
    long rest = 0;
    int shift = 0;
    byte next = bytes[at++];
    while (next < 0) {
      rest |= (long) (next & (SumOutput.MORE - 1)) << shift;
      shift += SumOutput.BITS;
      next = bytes[at++];
    }
    rest |= (long) next << shift;
    return (rest >>> 1) ^ -(rest & 1);
  }

  /** A number that was an integer. */
  public int integer() {
    return (int) number();
  }

  public boolean flag() {
    return number() != 0;
  }

  public double real() {
    return Double.longBitsToDouble(number());
  }

  public long[] numbers() {
    int length = integer();
    long[] numbers = length == 0 ? NO_NUMBERS : new long[length];
    for (int i = 0; i < length; i++) {
      numbers[i] = number();
    }
    return numbers;
  }

  public BigDecimal decimal() {
    int scale = integer();
    int length = integer();
    BigInteger digits = new BigInteger(bytes, at, length);
    at += length;
    // Of those that fit a long, BigDecimal keeps no BigInteger.
    return length <= Long.BYTES
        ? BigDecimal.valueOf(digits.longValue(), scale)
        : new BigDecimal(digits, scale);
  }

  public String text() {
    int length = integer();
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  public @Nullable String sharedText() {
    return shared(this::text);
  }

  /** A value that is one object for all sums that have it. */
  @SuppressWarnings("unchecked") // as it was written
  public <T> @Nullable T shared(Supplier<T> part) {
    int form = integer();
    if (form == SumOutput.NULL) {
      return null;
    }
    if (form != SumOutput.NEW) {
      return (T) known.get(form - SumOutput.KNOWN);
    }
    T value = part.get();
    known.add(value);
    return value;
  }

  public <T> T object(Class<T> type) {
    return type.cast(objects.get(nextObject++));
  }
}
