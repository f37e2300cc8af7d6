package io.dpuledger.analysis.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.SpendDaily;
import io.dpuledger.facts.FactsTest;
import io.dpuledger.facts.OddStatements;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.TableRow;
import io.dpuledger.testing.ObservedSession;
import io.dpuledger.testing.ObservedStatement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Fleets of the oddest sessions: each cost is what its parts add up to, whoever asks and when. */
class CostPartitionPropertyTest extends FactsTest {
  private static final UsagePeriod EVER =
      new UsagePeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31));

  @Property(tries = 100)
  void theDaysOfEachSessionAddUpInEveryPart(
      @ForAll @Size(min = 1, max = 30) Set<@IntRange(max = 999_999) Integer> fleet) {
    List<TableRow> facts = fleet(fleet);
    Map<String, List<TableRow>> days =
        days(facts).stream().collect(Collectors.groupingBy(CostPartitionPropertyTest::key));
    for (TableRow fact : facts) {
      for (String part :
          List.of(
              SessionFactTable.LIST_COST,
              SessionFactTable.IDLE_COST_SEEN,
              SessionFactTable.IDLE_COST_LOW,
              SessionFactTable.IDLE_COST_HIGH,
              SessionFactTable.MINIMUM_CHARGE_COST)) {
        assertThat(sum(days.getOrDefault(key(fact), List.of()), part))
            .as("%s of %s", part, key(fact))
            .isEqualByComparingTo(sum(List.of(fact), part));
      }
    }
  }

  @Property(tries = 100)
  void everyPartitionAddsUpByTeamCurrencyAndDay(
      @ForAll @Size(min = 1, max = 30) Set<@IntRange(max = 999_999) Integer> fleet) {
    List<TableRow> facts = fleet(fleet);
    List<TableRow> days = days(facts);
    List<TableRow> spend = spendDaily(days);

    List<CostBreakdown> ever = breakdown(EVER, spend, facts);

    ever.forEach(CostPartitionPropertyTest::assertAddsUp);
    for (CostBreakdown row : ever) {
      Predicate<TableRow> isOfIt =
          one ->
              row.currency().equals(one.text(SpendDaily.BILLING_CURRENCY))
                  && (row.isTotal() || Objects.equals(row.team(), one.text(SpendDaily.TEAM)));
      List<TableRow> ofFacts = facts.stream().filter(isOfIt).toList();
      assertThat(row.spent().listCost())
          .isEqualByComparingTo(sum(ofFacts, SessionFactTable.LIST_COST));
      assertThat(row.part(CostParts::confirmed))
          .isEqualByComparingTo(
              sum(
                  ofFacts.stream()
                      .filter(fact -> fact.isTrue(SessionFactTable.IS_CONFIRMED))
                      .toList(),
                  SessionFactTable.LIST_COST));
      assertThat(row.part(CostParts::idleSeen))
          .isEqualByComparingTo(sum(ofFacts, SessionFactTable.IDLE_COST_SEEN));
      assertThat(row.exposure().cost())
          .isEqualByComparingTo(sum(ofFacts, SessionFactTable.EXPOSURE_COST));
      assertThat(row.part(CostParts::idleUnknown))
          .isEqualByComparingTo(
              sum(ofFacts, SessionFactTable.IDLE_COST_HIGH)
                  .subtract(sum(ofFacts, SessionFactTable.IDLE_COST_LOW))
                  .add(
                      sum(
                          ofFacts.stream()
                              .filter(
                                  fact -> "NONE".equals(fact.text(SessionFactTable.IDLE_EVIDENCE)))
                              .toList(),
                          SessionFactTable.LIST_COST)));
    }
    assertTeamsMakeUpAll(ever);
    assertDaysMakeUpAll(ever, spend, days);
  }

  private static void assertTeamsMakeUpAll(List<CostBreakdown> rows) {
    for (CostBreakdown all : rows) {
      if (all.isTotal()) {
        CostBreakdown sum =
            new CostBreakdown(
                all.period(), true, null, all.currency(), PartsSum.NOTHING, Exposure.NONE);
        for (CostBreakdown team : rows) {
          if (!team.isTotal() && team.currency().equals(all.currency())) {
            sum =
                new CostBreakdown(
                    all.period(),
                    true,
                    null,
                    all.currency(),
                    sum.spent().plus(team.spent()),
                    sum.exposure().plus(team.exposure()));
          }
        }
        assertThat(figures(sum)).isEqualTo(figures(all));
      }
    }
  }

  private static void assertDaysMakeUpAll(
      List<CostBreakdown> ever, List<TableRow> spend, Collection<TableRow> days) {
    Map<String, CostParts> sums = new HashMap<>();
    days.stream()
        .map(day -> day.text(SessionDayTable.USAGE_DATE))
        .distinct()
        .map(LocalDate::parse)
        .forEach(
            day -> {
              for (CostBreakdown row : breakdown(new UsagePeriod(day, day), spend, List.of())) {
                assertAddsUp(row);
                sums.merge(
                    row.isTotal() + row.currency() + row.team(),
                    Objects.requireNonNull(row.spent().parts()),
                    CostParts::plus);
              }
            });
    for (CostBreakdown row : ever) {
      CostParts parts =
          sums.getOrDefault(row.isTotal() + row.currency() + row.team(), CostParts.NOTHING);
      assertThat(figures(parts)).isEqualTo(figures(Objects.requireNonNull(row.spent().parts())));
    }
  }

  private static void assertAddsUp(CostBreakdown row) {
    CostParts parts = Objects.requireNonNull(row.spent().parts());
    assertThat(parts.confirmed().add(parts.estimated()))
        .isEqualByComparingTo(row.spent().listCost());
    assertThat(
            parts
                .idleSeen()
                .add(parts.idleInferred())
                .add(parts.idleUnknown())
                .add(parts.statementOpen())
                .add(parts.minimumCharge()))
        .isEqualByComparingTo(row.spent().listCost());
    assertThat(figures(row)).allMatch(figure -> figure.signum() >= 0, "is not negative");
  }

  private static List<BigDecimal> figures(CostBreakdown row) {
    List<BigDecimal> figures =
        new ArrayList<>(figures(Objects.requireNonNull(row.spent().parts())));
    figures.add(row.exposure().cost().stripTrailingZeros());
    return figures;
  }

  private static List<BigDecimal> figures(CostParts parts) {
    return List.<Function<CostParts, BigDecimal>>of(
            CostParts::listCost,
            CostParts::confirmed,
            CostParts::estimated,
            CostParts::idleSeen,
            CostParts::idleInferred,
            CostParts::idleUnknown,
            CostParts::statementOpen,
            CostParts::minimumCharge)
        .stream()
        .map(part -> part.apply(parts).stripTrailingZeros())
        .toList();
  }

  private static List<CostBreakdown> breakdown(
      UsagePeriod period, List<TableRow> spend, List<TableRow> facts) {
    return CostBreakdown.of(
        period, sum(new PartsProfile(period), spend), sum(new ExposureProfile(), facts));
  }

  private static List<TableRow> fleet(Set<Integer> numbers) {
    List<ObservedSession> sessions = new ArrayList<>();
    List<ObservedStatement> statements = new ArrayList<>();
    for (int number : numbers) {
      OddStatements odd = OddStatements.of(number);
      sessions.addAll(odd.sights());
      statements.addAll(odd.statements());
    }
    return factRows(allRead(), statements, sessions.toArray(ObservedSession[]::new));
  }

  private static String key(TableRow row) {
    return row.text(SessionFactTable.REGION) + " " + row.text(SessionFactTable.SESSION_ID);
  }

  private static BigDecimal sum(List<TableRow> rows, String column) {
    return rows.stream()
        .map(row -> row.decimal(column))
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
