package io.dpuledger.analysis.rightsizing.profile;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.advice.SessionSetup;
import io.dpuledger.table.SumInput;
import io.dpuledger.table.SumOutput;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which share of their capacity auto-scaled sessions used. All shares are kept, 8 bytes each: only
 * so are the percentiles those of the sessions, however Spark parted them. The mean is that of all
 * capacity that was paid for, for a session of ten hours costs as much as ten of one.
 */
final class UsedShares {
  static final List<String> COLUMNS =
      List.of(
          SessionFactTable.AUTO_SCALING,
          SessionFactTable.USAGE_BASIS,
          SessionFactTable.DPU_SECONDS,
          SessionFactTable.CAPACITY_UNITS);

  private static final int DIGITS_OF_A_SHARE = 12;
  private static final double LOW = 0.1;
  private static final double HIGH = 0.9;

  private static final double[] NONE = {};

  private double[] shares = NONE;
  private int number;
  private BigDecimal usedSeconds = BigDecimal.ZERO;
  private BigDecimal paidSeconds = BigDecimal.ZERO;

  void add(SessionFigures session) {
    TableRow row = session.row();
    if (!row.isTrue(SessionFactTable.AUTO_SCALING)
        || !"REPORTED".equals(row.text(SessionFactTable.USAGE_BASIS))) {
      return;
    }
    Long millis = session.millis();
    BigDecimal used = row.decimal(SessionFactTable.DPU_SECONDS);
    BigDecimal units = row.decimal(SessionFactTable.CAPACITY_UNITS);
    if (millis != null && millis > 0 && used != null && units != null && units.signum() != 0) {
      BigDecimal paid =
          units.multiply(BigDecimal.valueOf(millis, SessionFigures.DIGITS_OF_SECONDS));
      usedSeconds = usedSeconds.add(used);
      paidSeconds = paidSeconds.add(paid);
      makeRoom(1);
      shares[number++] = used.divide(paid, DIGITS_OF_A_SHARE, RoundingMode.HALF_UP).doubleValue();
    }
  }

  void add(UsedShares other) {
    usedSeconds = usedSeconds.add(other.usedSeconds);
    paidSeconds = paidSeconds.add(other.paidSeconds);
    makeRoom(other.number);
    System.arraycopy(other.shares, 0, shares, number, other.number);
    number += other.number;
  }

  void write(SumOutput out) {
    out.integer(number);
    for (int i = 0; i < number; i++) {
      out.real(shares[i]);
    }
    out.decimal(usedSeconds);
    out.decimal(paidSeconds);
  }

  void read(SumInput in) {
    makeRoom(in.integer());
    for (number = 0; number < shares.length; number++) {
      shares[number] = in.real();
    }
    usedSeconds = in.decimal();
    paidSeconds = in.decimal();
  }

  /** Null if it is known of none. */
  SessionSetup.@Nullable UsedShare sum() {
    if (number == 0) {
      return null;
    }
    double[] sorted = Arrays.copyOf(shares, number);
    Arrays.sort(sorted);
    double mean =
        usedSeconds.divide(paidSeconds, DIGITS_OF_A_SHARE, RoundingMode.HALF_UP).doubleValue();
    return new SessionSetup.UsedShare(percentile(sorted, LOW), mean, percentile(sorted, HIGH));
  }

  /** The least share that so many of the sessions do not exceed. */
  private static double percentile(double[] sorted, double part) {
    return sorted[(int) Math.ceil(part * sorted.length) - 1];
  }

  private void makeRoom(int more) {
    if (number + more > shares.length) {
      shares = Arrays.copyOf(shares, Math.max(number + more, 2 * number));
    }
  }
}
