package io.dpuledger.table;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.spark.sql.types.DecimalType;
import org.jspecify.annotations.Nullable;

/** A sum as in SQL: exact, ignoring nulls, and null if all values are null. */
public final class DecimalSum implements Externalizable {
  private static final long serialVersionUID = 2;

  private static final byte NOTHING = 0;
  private static final byte SHORT = 1;
  private static final byte LONG = 2;
  private static final int BITS = 63;

  private @Nullable BigDecimal sum;

  public void add(@Nullable BigDecimal part) {
    if (part != null) {
      sum = sum == null ? part : sum.add(part);
    }
  }

  public void add(DecimalSum other) {
    add(other.sum);
  }

  /** Rounded half up to the type of a column; fails if it is too large. */
  public @Nullable BigDecimal orNull(DecimalType type) {
    return sum == null ? null : fitting(sum, type);
  }

  /** The same, and 0 if nothing was added. */
  public BigDecimal orZero(DecimalType type) {
    return fitting(sum == null ? BigDecimal.ZERO : sum, type);
  }

  /** A figure rounded half up to the type of a column; fails if it is too large. */
  public static BigDecimal fitting(BigDecimal figure, DecimalType type) {
    BigDecimal rounded = figure.setScale(type.scale(), RoundingMode.HALF_UP);
    if (rounded.precision() > type.precision()) {
      throw new ArithmeticException(
          figure.toPlainString() + " is too large for a column of type " + type.sql());
    }
    return rounded;
  }

  /** Compact if its digits fit a long, because tasks send thousands of sums to the driver. */
  @Override
  public void writeExternal(ObjectOutput out) throws IOException {
    BigDecimal known = sum;
    if (known == null) {
      out.writeByte(NOTHING);
    } else if (known.unscaledValue().bitLength() <= BITS) {
      out.writeByte(SHORT);
      out.writeInt(known.scale());
      out.writeLong(known.unscaledValue().longValueExact());
    } else {
      out.writeByte(LONG);
      out.writeObject(known);
    }
  }

  @Override
  public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
    byte form = in.readByte();
    if (form == SHORT) {
      int scale = in.readInt();
      sum = BigDecimal.valueOf(in.readLong(), scale);
    } else {
      sum = form == NOTHING ? null : (BigDecimal) in.readObject();
    }
  }
}
