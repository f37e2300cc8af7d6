package io.dpuledger.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.SpendDaily;
import io.dpuledger.analysis.SpendDailyProfile;
import io.dpuledger.facts.day.SessionDay;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.model.IdleAssumptions;
import io.dpuledger.model.target.CollectionOutcome;
import io.dpuledger.model.target.CollectionSource;
import io.dpuledger.model.target.Target;
import io.dpuledger.model.target.TargetCollection;
import io.dpuledger.model.target.TargetRead;
import io.dpuledger.table.Profile;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.ValueRow;
import io.dpuledger.testing.ObservedSession;
import io.dpuledger.testing.ObservedStatement;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns a few observed sessions into facts, under {@link TestRules}. */
public abstract class FactsTest {
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  /** The facts of some sessions, by their ids, where every target was read by the last run. */
  protected static Map<String, TableRow> facts(ObservedSession... sessions) {
    return byId(factRows(allRead(), sessions));
  }

  protected static TableRow fact(ObservedSession session) {
    return factRows(allRead(), session).get(0);
  }

  protected static List<TableRow> factRows(List<TargetRead> reads, ObservedSession... sessions) {
    return factRows(reads, List.of(), sessions);
  }

  /** The same where somebody read statements. */
  protected static List<TableRow> factRows(
      List<TargetRead> reads, List<ObservedStatement> statements, ObservedSession... sessions) {
    return factRows(TestRules.IDLE, reads, statements, sessions);
  }

  protected static List<TableRow> factRows(
      IdleAssumptions idle,
      List<TargetRead> reads,
      List<ObservedStatement> statements,
      ObservedSession... sessions) {
    return MadeFacts.of(idle, reads, statements, List.of(sessions));
  }

  protected static Map<String, TableRow> byId(List<TableRow> facts) {
    return facts.stream()
        .collect(
            Collectors.toMap(row -> row.text(SessionFactTable.SESSION_ID), Function.identity()));
  }

  /** The parts of sessions, by day. */
  protected static List<TableRow> days(Collection<TableRow> facts) {
    return facts.stream()
        .flatMap(fact -> SessionDay.of(fact).stream())
        .map(day -> ValueRow.of(SessionDayTable.SCHEMA, SessionDayTable.TABLE.row(day)))
        .sorted(Comparator.comparing(day -> day.text(SessionDayTable.USAGE_DATE)))
        .toList();
  }

  /** The rows of spend_daily, as the task that writes session_day makes them. */
  protected static List<TableRow> spendDaily(Collection<TableRow> days) {
    SpendDailyProfile profile = new SpendDailyProfile();
    return profile.rows(sum(profile, days)).stream()
        .map(row -> ValueRow.of(SpendDaily.SCHEMA, row))
        .toList();
  }

  /** What a profile makes of rows. */
  protected static <S extends Serializable> S sum(Profile<S> profile, Collection<TableRow> rows) {
    S sum = profile.zero();
    for (TableRow row : rows) {
      sum = profile.add(sum, row);
    }
    return sum;
  }

  public static List<TargetRead> allRead() {
    return Stream.of("us-east-1", "eu-west-1", "sa-east-1", "cn-north-1", "mx-central-1")
        .map(region -> read(region, "run-1", CollectionOutcome.COMPLETE, "run-1", LONG_AGO))
        .toList();
  }

  protected static TargetRead read(
      String region,
      String lastRun,
      CollectionOutcome outcome,
      String lastCompleteRun,
      Instant lastCompleteAt) {
    TargetCollection complete =
        tried(region, lastCompleteRun, lastCompleteAt, CollectionOutcome.COMPLETE);
    return new TargetRead(tried(region, lastRun, lastCompleteAt, outcome), complete, complete);
  }

  private static TargetCollection tried(
      String region, String run, Instant startedAt, CollectionOutcome outcome) {
    return new TargetCollection(
        run,
        startedAt,
        startedAt,
        new Target("012345678901", region),
        CollectionSource.SIMULATED,
        outcome,
        1,
        10,
        0,
        null,
        null);
  }

  protected static List<String> flags(TableRow fact) {
    return fact.texts(SessionFactTable.QUALITY_FLAGS);
  }

  protected static void assertText(TableRow row, String column, String expected) {
    assertThat(row.text(column)).as(column).isEqualTo(expected);
  }

  /** To the last digit, and with as many of them as the column has. */
  protected static void assertMoney(TableRow row, String column, String expected) {
    assertThat(row.decimal(column)).as(column).isEqualTo(new BigDecimal(expected));
  }

  protected static Instant instant(TableRow row, String column) {
    return (Instant) row.value(column);
  }
}
