package io.dpuledger.report;

import java.math.BigDecimal;

/** Our own figures contradict each other: a defect of ours, and no report is better than this. */
public final class SumsDoNotHoldException extends RuntimeException {
  SumsDoNotHoldException(String what, BigDecimal found, String expectedOf, BigDecimal expected) {
    super(
        "%s is %s, but %s is %s"
            .formatted(what, found.toPlainString(), expectedOf, expected.toPlainString()));
  }
}
