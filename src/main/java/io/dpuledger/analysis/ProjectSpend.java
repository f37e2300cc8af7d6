package io.dpuledger.analysis;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.nullsLast;
import static java.util.Objects.requireNonNull;

import io.dpuledger.table.KeyedProfile;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the projects of SageMaker Unified Studio cost in the period of the report. */
public record ProjectSpend(Group group, Sum sum) {
  private static final String AS_OF_DATE = "as_of_date";
  private static final String NO_COST = "the cost of none of them is known";

  public static final Table<ProjectSpend> TABLE =
      Table.<ProjectSpend>named("project_spend")
          .grain("one project and team in one currency, over the period of the report to a day")
          .key(AS_OF_DATE, SpendDaily.PROJECT, SpendDaily.TEAM, SpendDaily.BILLING_CURRENCY)
          .text(
              SpendDaily.PROJECT,
              "Id of the project in SageMaker Unified Studio.",
              spend -> spend.group().project())
          .columnOf(SpendDaily.SCHEMA, SpendDaily.TEAM, spend -> spend.group().team())
          .columnOf(
              SpendDaily.SCHEMA, SpendDaily.BILLING_CURRENCY, spend -> spend.group().currency())
          .sessions(
              SpendDaily.SESSIONS_STARTED,
              "Sessions whose first day is in the period.",
              spend -> spend.sum().started())
          .money(
              SpendDaily.LIST_COST,
              "List cost of the period: an estimate before tax, discounts and credits, not the bill.",
              spend -> spend.sum().listCost())
          .nullMeans(NO_COST)
          .money(
              SpendDaily.IDLE_COST_LOW,
              "The part of list_cost that was idle, at least.",
              spend -> spend.sum().idleCostLow())
          .nullMeans(NO_COST)
          .money(
              SpendDaily.IDLE_COST_HIGH,
              "The part of list_cost that was idle, at most.",
              spend -> spend.sum().idleCostHigh())
          .nullMeans(NO_COST)
          .partitionedBy(AS_OF_DATE, "The last day of the period.")
          .readBy(ProjectSpend::read)
          .build();

  /** The highest cost first. */
  public static final Comparator<ProjectSpend> ORDER =
      Comparator.comparing(
              (ProjectSpend spend) -> spend.sum().listCost(), nullsFirst(naturalOrder()))
          .reversed()
          .thenComparing(spend -> spend.group().project())
          .thenComparing(spend -> spend.group().team(), nullsLast(naturalOrder()))
          .thenComparing(spend -> spend.group().currency(), nullsLast(naturalOrder()));

  /** Spend that is added up. */
  public record Group(String project, @Nullable String team, @Nullable String currency)
      implements Serializable {}

  /** What it comes to; costs are null where none is known. */
  public record Sum(
      long started,
      @Nullable BigDecimal listCost,
      @Nullable BigDecimal idleCostLow,
      @Nullable BigDecimal idleCostHigh)
      implements Serializable {}

  /** Adds up the projects over the period of the report. */
  public static Analysis analysis() {
    return Analysis.of(
        TABLE,
        Analysis.Days.AS_OF,
        (night, scans) -> {
          var sums = scans.ask(SpendDaily.SCHEMA, night.period()::contains, new ByProject());
          return () -> of(sums.get());
        });
  }

  static List<ProjectSpend> of(Map<Group, Sum> sums) {
    return sums.entrySet().stream()
        .map(entry -> new ProjectSpend(entry.getKey(), entry.getValue()))
        .sorted(ORDER)
        .toList();
  }

  private static ProjectSpend read(TableRow row) {
    return new ProjectSpend(
        new Group(
            row.requireText(SpendDaily.PROJECT),
            row.text(SpendDaily.TEAM),
            row.text(SpendDaily.BILLING_CURRENCY)),
        sum(row));
  }

  private static Sum sum(TableRow row) {
    return new Sum(
        requireNonNull(row.number(SpendDaily.SESSIONS_STARTED)),
        row.decimal(SpendDaily.LIST_COST),
        row.decimal(SpendDaily.IDLE_COST_LOW),
        row.decimal(SpendDaily.IDLE_COST_HIGH));
  }

  /** Sums of each project and team. */
  record ByProject() implements KeyedProfile<Group, Sum> {
    @Override
    public List<String> columns() {
      return List.of(
          SpendDaily.PROJECT,
          SpendDaily.TEAM,
          SpendDaily.BILLING_CURRENCY,
          SpendDaily.SESSIONS_STARTED,
          SpendDaily.LIST_COST,
          SpendDaily.IDLE_COST_LOW,
          SpendDaily.IDLE_COST_HIGH);
    }

    @Override
    public HashMap<Group, Sum> add(HashMap<Group, Sum> sum, TableRow row) {
      String project = row.text(SpendDaily.PROJECT);
      if (project != null) {
        Group group =
            new Group(project, row.text(SpendDaily.TEAM), row.text(SpendDaily.BILLING_CURRENCY));
        sum.merge(group, sum(row), this::plus);
      }
      return sum;
    }

    @Override
    public Sum plus(Sum one, Sum other) {
      return new Sum(
          one.started() + other.started(),
          plus(one.listCost(), other.listCost()),
          plus(one.idleCostLow(), other.idleCostLow()),
          plus(one.idleCostHigh(), other.idleCostHigh()));
    }

    private static @Nullable BigDecimal plus(@Nullable BigDecimal one, @Nullable BigDecimal other) {
      return one == null ? other : other == null ? one : one.add(other);
    }
  }
}
