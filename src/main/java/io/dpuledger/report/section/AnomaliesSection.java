package io.dpuledger.report.section;

import static io.dpuledger.facts.SessionFactTable.ACCOUNT_ID;
import static io.dpuledger.facts.SessionFactTable.CREATED_ON;
import static io.dpuledger.facts.SessionFactTable.IDLE_COST_HIGH;
import static io.dpuledger.facts.SessionFactTable.IDLE_COST_LOW;
import static io.dpuledger.facts.SessionFactTable.LIST_COST;
import static io.dpuledger.facts.SessionFactTable.OWNER;
import static io.dpuledger.facts.SessionFactTable.REGION;
import static io.dpuledger.facts.SessionFactTable.SESSION_ID;
import static io.dpuledger.facts.SessionFactTable.WORKER_TYPE;
import static io.dpuledger.report.section.Kind.DATE;
import static io.dpuledger.report.section.Kind.MONEY;
import static io.dpuledger.report.section.Kind.NAME;
import static io.dpuledger.report.section.Kind.TEXT;
import static io.dpuledger.report.section.Kind.TIME;
import static java.util.Objects.requireNonNull;

import io.dpuledger.analysis.anomaly.AnomalySessionProfile;
import io.dpuledger.analysis.anomaly.AnomalySessionProfile.Ranked;
import io.dpuledger.analysis.anomaly.AnomalySessionTable;
import io.dpuledger.analysis.anomaly.SpendAnomalyTable;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.Source;
import io.dpuledger.report.words.MoneyText;
import io.dpuledger.report.words.Phrases;
import io.dpuledger.table.TableRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Days on which a team cost far more than it does on that day of the week, and what ran then. */
public final class AnomaliesSection {
  /** The most above what was expected first. */
  public static final Source<Anomaly> SOURCE =
      Source.of(
          SpendAnomalyTable.SCHEMA,
          Anomaly::of,
          Comparator.comparing(Anomaly::excess)
              .reversed()
              .thenComparing(Anomaly::day)
              .thenComparing(Anomaly::team, Comparator.nullsLast(Comparator.naturalOrder())));

  /** By day and team, the session that cost most first. */
  public static final Source<Ranked> SESSIONS =
      Source.of(
          AnomalySessionTable.SCHEMA,
          AnomalySessionTable.TABLE::read,
          Comparator.comparing((Ranked one) -> requireNonNull(one.day().day()))
              .thenComparing(
                  one -> one.day().team(), Comparator.nullsLast(Comparator.naturalOrder()))
              .thenComparing(Ranked::rank));

  private static final int MOST_NAMED = 3;

  private static final FigureTable<Explained> TABLE =
      FigureTable.<Explained>of("anomaly")
          .add(DATE, "usage_date", "Day (UTC)", row -> row.anomaly().day())
          .team(Phrases.NO_TEAM, row -> row.anomaly().team())
          .add(MONEY, "list_cost", "List cost", row -> row.anomaly().cost())
          .add(MONEY, "expected_list_cost", "Expected", row -> row.anomaly().expected())
          .add(MONEY, "Excess", row -> row.anomaly().excess())
          .field("is_new", "boolean", row -> row.anomaly().isNew())
          .add(NAME, "New", row -> row.anomaly().isNew() ? "new" : "")
          .rows("sessions", sessions(FigureTable.of("anomaly_session")), Explained::sessions)
          .from(SpendAnomalyTable.SCHEMA);

  static final Section<CurrencySection, Explained> SECTION =
      Section.<CurrencySection, Explained>of("anomalies", "Anomalies", TABLE, Explained::of)
          .reads(SOURCE, SESSIONS)
          .says(
              "Days on which a team cost far more than usual, with the sessions that cost most."
                  + " Expected is the median of that weekday over the eight weeks before.")
          .link("The ten sessions that cost most on each day.", "csv/spend_anomaly_session.csv")
          .stacked()
          .below((currency, row) -> row.lines(currency))
          .sheet("Anomalies")
          .json("anomalies");

  static final Section<CurrencySection, Ranked> SHEET =
      Section.<CurrencySection, Ranked>of(
              "anomaly-sessions",
              "Sessions of anomalies",
              sessions(
                  FigureTable.<Ranked>of()
                      .add(
                          DATE,
                          "Day (UTC)",
                          one -> LocalDate.parse(requireNonNull(one.day().day())))
                      .add(TEXT, "Team", one -> one.day().team())
                      .unknown(Phrases.NO_TEAM)),
              money -> money.outlook().of(SESSIONS))
          .in()
          .sheet("Anomaly sessions");

  private AnomaliesSection() {}

  private static FigureTable<Ranked> sessions(FigureTable<Ranked> table) {
    return table
        .add(NAME, ACCOUNT_ID, "Account", one -> one.session().text(ACCOUNT_ID))
        .as("account_id")
        .add(NAME, REGION, "Region", one -> one.session().text(REGION))
        .add(TEXT, SESSION_ID, "Session", one -> one.session().text(SESSION_ID))
        .add(TIME, CREATED_ON, "Created (UTC)", one -> (Instant) one.session().value(CREATED_ON))
        .add(TEXT, OWNER, "Owner", one -> one.session().text(OWNER))
        .orNull()
        .add(NAME, WORKER_TYPE, "Worker type", one -> one.session().text(WORKER_TYPE))
        .orNull()
        .add(MONEY, LIST_COST, "List cost", one -> one.session().decimal(LIST_COST))
        .orNull()
        .add(MONEY, IDLE_COST_LOW, "Idle at least", one -> one.session().decimal(IDLE_COST_LOW))
        .orNull()
        .add(MONEY, IDLE_COST_HIGH, "Idle at most", one -> one.session().decimal(IDLE_COST_HIGH))
        .orNull()
        .from(AnomalySessionTable.SCHEMA);
  }

  /** Of each whether the last analysis did not know it. */
  static List<Boolean> news(CurrencySection money) {
    return money.outlook().of(SOURCE).stream().map(Anomaly::isNew).toList();
  }

  /**
   * A day that cost far more than its weekday does.
   *
   * @param isNew whether the last analysis did not say so
   */
  public record Anomaly(
      LocalDate day, @Nullable String team, BigDecimal cost, BigDecimal expected, boolean isNew) {
    static Anomaly of(TableRow row) {
      return new Anomaly(
          LocalDate.parse(requireNonNull(row.text("usage_date"))),
          row.text("team"),
          requireNonNull(row.decimal("list_cost")),
          requireNonNull(row.decimal("expected_list_cost")),
          Boolean.TRUE.equals(row.flag("is_new")));
    }

    public BigDecimal excess() {
      return cost.subtract(expected);
    }

    private boolean isOn(AnomalySessionProfile.TeamDay other) {
      return day.toString().equals(other.day()) && Objects.equals(team, other.team());
    }
  }

  /** An anomaly, and the sessions that cost most on that day. */
  record Explained(Anomaly anomaly, List<Ranked> sessions) {
    static List<Explained> of(CurrencySection money) {
      List<Ranked> sessions = money.outlook().of(SESSIONS);
      return money.outlook().of(SOURCE).stream()
          .map(
              anomaly ->
                  new Explained(
                      anomaly, sessions.stream().filter(one -> anomaly.isOn(one.day())).toList()))
          .toList();
    }

    /** A line for each of the few sessions that cost most, and one for the others. */
    List<String> lines(String currency) {
      List<Ranked> named = sessions.stream().limit(MOST_NAMED).toList();
      List<String> lines =
          new ArrayList<>(named.stream().map(one -> line(currency, one.session())).toList());
      int others = sessions.size() - named.size();
      if (others > 0) {
        BigDecimal cost =
            named.stream()
                .map(one -> one.session().decimal(LIST_COST))
                .filter(Objects::nonNull)
                .reduce(anomaly.cost(), BigDecimal::subtract);
        lines.add(
            (sessions.size() < AnomalySessionProfile.MOST ? "" : "At least ")
                + Phrases.count(others, "more session")
                + ": "
                + MoneyText.exact(currency, cost));
      }
      return lines;
    }

    /** "nb-1 of ana.lima, G.8X: $337.92, idle $0–$12.30". */
    private static String line(String currency, TableRow session) {
      String owner = session.text(OWNER);
      String workerType = session.text(WORKER_TYPE);
      BigDecimal cost = session.decimal(LIST_COST);
      BigDecimal low = session.decimal(IDLE_COST_LOW);
      BigDecimal high = session.decimal(IDLE_COST_HIGH);
      return session.text(SESSION_ID)
          + (owner == null ? "" : " of " + owner)
          + (workerType == null ? "" : ", " + workerType)
          + ": "
          + (cost == null ? "cost not known" : MoneyText.exact(currency, cost))
          + (low == null || high == null
              ? ""
              : ", idle " + MoneyText.compactRange(currency, low, high));
    }
  }
}
