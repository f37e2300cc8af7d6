package io.dpuledger.analysis.rightsizing.profile;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.idle.RowEnding;
import io.dpuledger.model.advice.HowEnded;
import io.dpuledger.model.advice.SessionSetup;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.DecimalSums;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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

  private final Map<HowEnded, DecimalSums> all = new EnumMap<>(HowEnded.class);
  private final Map<HowEnded, DecimalSums> read = new EnumMap<>(HowEnded.class);

  SetupLong(List<Integer> timeouts) {
    this.timeouts = timeouts;
  }

  void add(TableRow row, BigDecimal cost) {
    BigDecimal ran = row.decimal(SessionFactTable.EXECUTION_SECONDS);
    if (ran == null) {
      return;
    }
    HowEnded ended = RowEnding.of(row);
    DecimalSums ofAll = all.computeIfAbsent(ended, this::zero);
    DecimalSums ofRead = read.computeIfAbsent(ended, this::zero);
    // A pause is seen only under a timeout that is known.
    boolean isSeen =
        row.micros(SessionFactTable.STATEMENTS_READ_AT) != null
            && row.integer(SessionFactTable.IDLE_TIMEOUT_MINUTES) != null;
    for (int i = 0; i < ofAll.size(); i++) {
      BigDecimal beyond = ran.subtract(BigDecimal.valueOf(SECONDS_A_MINUTE * timeouts.get(i)));
      if (beyond.signum() <= 0) {
        return;
      }
      BigDecimal amount = cost.multiply(beyond).divide(ran, DIGITS, RoundingMode.HALF_UP);
      ofAll.get(i).add(amount);
      if (isSeen) {
        ofRead.get(i).add(amount);
      }
    }
  }

  void add(SetupLong other) {
    other.all.forEach((ended, sums) -> all.computeIfAbsent(ended, this::zero).add(sums));
    other.read.forEach((ended, sums) -> read.computeIfAbsent(ended, this::zero).add(sums));
  }

  private DecimalSums zero(HowEnded ended) {
    return new DecimalSums(timeouts.size());
  }

  /** By the timeout in minutes. */
  Map<Integer, Map<HowEnded, SessionSetup.RanBeyond>> sum() {
    Map<Integer, Map<HowEnded, SessionSetup.RanBeyond>> sums = new HashMap<>();
    for (int i = 0; i < timeouts.size(); i++) {
      Map<HowEnded, SessionSetup.RanBeyond> byEnd = new EnumMap<>(HowEnded.class);
      for (HowEnded ended : all.keySet()) {
        byEnd.put(ended, new SessionSetup.RanBeyond(amount(all, ended, i), amount(read, ended, i)));
      }
      sums.put(timeouts.get(i), byEnd);
    }
    return sums;
  }

  private static BigDecimal amount(Map<HowEnded, DecimalSums> sums, HowEnded ended, int index) {
    return Objects.requireNonNull(sums.get(ended)).get(index).orZero(ColumnTypes.MONEY);
  }
}
