package io.dpuledger.table;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Sums of whole numbers by place, such as counts, milliseconds, or millionths of money. They are
 * exact: one that does not fit a long fails. Places after the last that is not 0 need no memory.
 */
public final class WholeSums {
  private static final long[] NONE = {};
  private static final int STEP = 4;
  private static final int DIGITS_OF_MONEY = 6;

  private long[] sums = NONE;

  public void add(int place, long number) {
    if (number != 0) {
      makeRoom(place + 1);
      sums[place] = Math.addExact(sums[place], number);
    }
  }

  public void add(Enum<?> place, long number) {
    add(place(place), number);
  }

  /** Adds a number unless it is null. */
  public void addKnown(Enum<?> place, @Nullable Long number) {
    if (number != null) {
      add(place(place), number);
    }
  }

  /** Adds each of the other sums to its counterpart. */
  public void add(WholeSums others) {
    makeRoom(others.sums.length);
    for (int i = 0; i < others.sums.length; i++) {
      sums[i] = Math.addExact(sums[i], others.sums[i]);
    }
  }

  /** 0 if nothing was added. */
  public long get(int place) {
    return place < sums.length ? sums[place] : 0;
  }

  /** 0 if nothing was added. */
  public long get(Enum<?> place) {
    return get(place(place));
  }

  /** A sum of millionths of money; fails if it is too large for a column. */
  public BigDecimal money(int place) {
    return DecimalSum.fitting(BigDecimal.valueOf(get(place), DIGITS_OF_MONEY), ColumnTypes.MONEY);
  }

  /** A sum of millionths of money; fails if it is too large for a column. */
  public BigDecimal money(Enum<?> place) {
    return money(place(place));
  }

  /** Writes all sums. */
  public void write(SumOutput out) {
    out.numbers(sums);
  }

  /** Reads what {@link #write} wrote. */
  public void read(SumInput in) {
    sums = in.numbers();
  }

  @SuppressWarnings("EnumOrdinal") // sums do not outlive the program
  private static int place(Enum<?> place) {
    return place.ordinal();
  }

  private void makeRoom(int places) {
    if (places > sums.length) {
      sums = Arrays.copyOf(sums, (places + STEP - 1) / STEP * STEP);
    }
  }
}
