package io.dpuledger.analysis.rightsizing;

import io.dpuledger.model.SessionProfile.TimeoutSaving;
import io.dpuledger.model.UsagePeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Money of a look-back, scaled to a month of 30 days. */
record MonthlyMoney(UsagePeriod lookBack) {
  private static final BigDecimal DAYS_A_MONTH = BigDecimal.valueOf(30);

  BigDecimal of(BigDecimal amount) {
    return amount
        .multiply(DAYS_A_MONTH)
        .divide(BigDecimal.valueOf(lookBack.days()), 6, RoundingMode.HALF_UP);
  }

  BigDecimal at(int timeoutMinutes, List<TimeoutSaving> savings) {
    return savings.stream()
        .filter(saving -> saving.timeoutMinutes() == timeoutMinutes)
        .map(saving -> of(saving.amount()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no saving at " + timeoutMinutes + " min"));
  }

  /** As people write it: two decimals and the currency. */
  static String text(BigDecimal amount, String currency) {
    return amount.setScale(2, RoundingMode.HALF_UP).toPlainString() + " " + currency;
  }
}
