package io.dpuledger.analysis;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Objects.requireNonNull;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.table.KeyedProfile;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the failed sessions of a team cost in a week, by the class of failure. */
public record FailedSessionCost(Group group, Sum sum) {
  private static final String AS_OF_DATE = "as_of_date";

  public static final Table<FailedSessionCost> TABLE =
      Table.<FailedSessionCost>named("failed_session_cost")
          .grain("one team, failure class and week in one currency, as of one day")
          .key(AS_OF_DATE, "week_start", "team", "failure_class", "billing_currency")
          .date(
              "week_start",
              "Monday of the UTC week in which the sessions were created. The first and the last week may be in the look-back only in part.",
              cost -> cost.group().weekStart())
          .columnOf(SessionFactTable.SCHEMA, SessionFactTable.TEAM, cost -> cost.group().team())
          .text(
              "failure_class",
              "PERMISSIONS, NETWORK, CAPACITY, COMMAND or OTHER, from words in the error message.",
              cost -> cost.group().failureClass())
          .columnOf(
              SessionFactTable.SCHEMA,
              SessionFactTable.BILLING_CURRENCY,
              cost -> cost.group().currency())
          .sessions("sessions", "Sessions that failed.", cost -> cost.sum().sessions())
          .money(
              "list_cost",
              "List cost of these sessions, on whichever day it was incurred: an estimate before tax, discounts and credits.",
              cost -> cost.sum().listCost())
          .nullMeans("the cost of none of them is known")
          .sessions(
              "sessions_without_cost",
              "Those of them that are not in list_cost: their price or usage is unknown.",
              cost -> cost.sum().withoutCost())
          .partitionedBy(AS_OF_DATE, "The last day of the look-back.")
          .readBy(FailedSessionCost::read)
          .build();

  /** The newest week first, and in a week the highest cost first. */
  public static final Comparator<FailedSessionCost> ORDER =
      Comparator.comparing((FailedSessionCost cost) -> cost.group().weekStart())
          .thenComparing(cost -> cost.sum().listCost(), Comparator.nullsFirst(naturalOrder()))
          .reversed()
          .thenComparing(cost -> cost.group().team(), nullsLast(naturalOrder()))
          .thenComparing(cost -> cost.group().failureClass())
          .thenComparing(cost -> cost.group().currency(), nullsLast(naturalOrder()));

  /** Rows that are added up. */
  public record Group(
      LocalDate weekStart, @Nullable String team, String failureClass, @Nullable String currency)
      implements Serializable {}

  /** What they come to; the cost is null where none of them has one. */
  public record Sum(long sessions, @Nullable BigDecimal listCost, long withoutCost)
      implements Serializable {}

  /** Adds up the failed sessions that were created in the look-back of right-sizing. */
  public static Analysis analysis() {
    return Analysis.of(
        TABLE,
        Analysis.Days.AS_OF,
        (night, scans) -> {
          var sums = scans.ask(SessionFactTable.SCHEMA, night.lookBack()::contains, new ByGroup());
          return () -> of(sums.get());
        });
  }

  static List<FailedSessionCost> of(Map<Group, Sum> sums) {
    return sums.entrySet().stream()
        .map(entry -> new FailedSessionCost(entry.getKey(), entry.getValue()))
        .sorted(ORDER)
        .toList();
  }

  private static FailedSessionCost read(TableRow row) {
    return new FailedSessionCost(
        new Group(
            LocalDate.parse(row.requireText("week_start")),
            row.text(SessionFactTable.TEAM),
            row.requireText("failure_class"),
            row.text(SessionFactTable.BILLING_CURRENCY)),
        new Sum(
            requireNonNull(row.number("sessions")),
            row.decimal("list_cost"),
            requireNonNull(row.number("sessions_without_cost"))));
  }

  /** Sums of each group. */
  record ByGroup() implements KeyedProfile<Group, Sum> {
    @Override
    public List<String> columns() {
      return List.of(
          SessionFactTable.CREATED_DATE,
          SessionFactTable.TEAM,
          SessionFactTable.FAILURE_CLASS,
          SessionFactTable.BILLING_CURRENCY,
          SessionFactTable.LIST_COST);
    }

    @Override
    public HashMap<Group, Sum> add(HashMap<Group, Sum> sum, TableRow row) {
      String failure = row.text(SessionFactTable.FAILURE_CLASS);
      if (failure != null) {
        sum.merge(
            new Group(
                LocalDate.parse(row.requireText(SessionFactTable.CREATED_DATE))
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                row.text(SessionFactTable.TEAM),
                failure,
                row.text(SessionFactTable.BILLING_CURRENCY)),
            new Sum(
                1,
                row.decimal(SessionFactTable.LIST_COST),
                row.isNull(SessionFactTable.LIST_COST) ? 1 : 0),
            this::plus);
      }
      return sum;
    }

    @Override
    public Sum plus(Sum one, Sum other) {
      BigDecimal cost = one.listCost();
      BigDecimal more = other.listCost();
      return new Sum(
          one.sessions() + other.sessions(),
          cost == null ? more : more == null ? cost : cost.add(more),
          one.withoutCost() + other.withoutCost());
    }
  }
}
