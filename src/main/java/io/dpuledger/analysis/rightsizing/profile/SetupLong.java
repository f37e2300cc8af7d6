package io.dpuledger.analysis.rightsizing.profile;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.advice.SessionSetup;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.DecimalSum;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What they ran beyond each idle timeout, and those of them whose pauses were seen. */
final class SetupLong implements Serializable {
  private static final long serialVersionUID = 1;

  static final List<String> COLUMNS =
      List.of(
          SessionFactTable.EXECUTION_SECONDS,
          SessionFactTable.STATEMENTS_READ_AT,
          SessionFactTable.IDLE_TIMEOUT_MINUTES);

  private static final long SECONDS_A_MINUTE = 60;
  private static final int DIGITS = 6;

  /** In minutes, ascending. */
  private final List<Integer> timeouts;

  private final DecimalSum[] all;
  private final DecimalSum[] read;

  SetupLong(List<Integer> timeouts) {
    this.timeouts = timeouts;
    this.all = DecimalSum.several(timeouts.size());
    this.read = DecimalSum.several(timeouts.size());
  }

  void add(TableRow row, BigDecimal cost) {
    BigDecimal ran = row.decimal(SessionFactTable.EXECUTION_SECONDS);
    if (ran == null) {
      return;
    }
    // A pause is seen only under a timeout that is known.
    boolean isSeen =
        row.micros(SessionFactTable.STATEMENTS_READ_AT) != null
            && row.integer(SessionFactTable.IDLE_TIMEOUT_MINUTES) != null;
    for (int i = 0; i < all.length; i++) {
      BigDecimal beyond = ran.subtract(BigDecimal.valueOf(SECONDS_A_MINUTE * timeouts.get(i)));
      if (beyond.signum() <= 0) {
        return;
      }
      BigDecimal amount = cost.multiply(beyond).divide(ran, DIGITS, RoundingMode.HALF_UP);
      all[i].add(amount);
      if (isSeen) {
        read[i].add(amount);
      }
    }
  }

  void add(SetupLong other) {
    DecimalSum.addAll(all, other.all);
    DecimalSum.addAll(read, other.read);
  }

  /** By the timeout in minutes. */
  Map<Integer, SessionSetup.RanBeyond> sum() {
    Map<Integer, SessionSetup.RanBeyond> sums = new HashMap<>();
    for (int i = 0; i < all.length; i++) {
      sums.put(
          timeouts.get(i),
          new SessionSetup.RanBeyond(
              all[i].orZero(ColumnTypes.MONEY), read[i].orZero(ColumnTypes.MONEY)));
    }
    return sums;
  }
}
