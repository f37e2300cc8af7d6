package io.dpuledger.bill.reading;

import io.dpuledger.bill.BillForm;
import io.dpuledger.bill.form.BillLine;
import io.dpuledger.bill.month.BillSums;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a task found in a part of a delivery, or several parts together. */
final class PartSums implements Serializable {
  private static final long serialVersionUID = 1;

  private final TreeMap<YearMonth, BillSums> months = new TreeMap<>();
  private @Nullable BillForm form;
  private @Nullable BillProblem problem;
  private long rows;

  void isOf(BillForm found) {
    form = found;
  }

  /** Counts rows, of whatever service. */
  void count(long more) {
    rows += more;
  }

  void add(BillLine line) {
    months.computeIfAbsent(line.month(), same -> new BillSums()).add(line);
  }

  void failed(BillProblem why) {
    problem = why;
  }

  /** Adds another part of the same delivery, which is called so. The first problem stays. */
  void add(PartSums other, String delivery) {
    other.months.forEach(
        (month, sums) -> months.computeIfAbsent(month, same -> new BillSums()).add(sums));
    rows += other.rows;
    if (problem == null) {
      problem = other.problem;
    }
    if (form == null) {
      form = other.form;
    } else if (problem == null && other.form != null && other.form != form) {
      problem =
          new BillProblem(
              delivery,
              "has files of two forms, " + form + " and " + other.form + ": keep one of them");
    }
  }

  SortedMap<YearMonth, BillSums> months() {
    return months;
  }

  /** Null if there was nothing but empty files. */
  @Nullable BillForm form() {
    return form;
  }

  @Nullable BillProblem problem() {
    return problem;
  }

  long rows() {
    return rows;
  }
}
