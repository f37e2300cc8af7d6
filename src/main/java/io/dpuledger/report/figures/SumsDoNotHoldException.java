package io.dpuledger.report.figures;

import java.math.BigDecimal;

/** Our own figures contradict each other, and no report is better than this. */
public final class SumsDoNotHoldException extends RuntimeException {
  SumsDoNotHoldException(String what, BigDecimal found, String expectedOf, BigDecimal expected) {
    super(
        ("%s is %s, but %s is %s: the pages are not written. Where a file was moved out of the lake,"
                + " run analyze --rebuild; if that does not help, please report it as a bug")
            .formatted(what, found.toPlainString(), expectedOf, expected.toPlainString()));
  }
}
