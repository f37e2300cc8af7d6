package io.dpuledger.report.section;

import static io.dpuledger.report.section.Kind.CODE;
import static io.dpuledger.report.section.Kind.COUNT;
import static io.dpuledger.report.section.Kind.DATE;
import static io.dpuledger.report.section.Kind.MONEY;
import static io.dpuledger.report.section.Kind.NAME;
import static io.dpuledger.report.section.Kind.TEXT;
import static io.dpuledger.report.section.Section.Form.MARKDOWN;

import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.Groundwork;
import io.dpuledger.report.words.RecommendationText;
import io.dpuledger.report.words.RecommendationTitle;
import java.math.BigDecimal;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What to change: the page sets it by hand, for one cell says more than one thing. */
public final class RecommendationsSection {
  private static final FigureTable<Recommendation> RECORD =
      FigureTable.<Recommendation>of("recommendation")
          .field("recommendation_id", "text", Recommendation::recommendationId)
          .field("kind", "recommendation_kind", Recommendation::kind)
          .field("account_id", "account_id", change -> change.scope().accountId())
          .field("role_name", "text_or_null", change -> change.scope().roleName())
          .field("team", "text_or_null", change -> change.scope().team())
          .field("session_origin", "text_or_null", change -> change.scope().sessionOrigin())
          .field("current_summary", "text", Recommendation::currentSummary)
          .field("recommended_summary", "text", Recommendation::recommendedSummary)
          .field("sessions", "count", Recommendation::sessions)
          .field("lookback_period_in_days", "count", Recommendation::lookbackPeriodInDays)
          .field("estimated_monthly_cost", "money", Recommendation::estimatedMonthlyCost)
          .field("estimated_monthly_savings_low", "money", change -> change.estimated().low())
          .field(
              "estimated_monthly_savings_point",
              "money_or_null",
              change -> change.estimated().point())
          .field("estimated_monthly_savings_high", "money", change -> change.estimated().high())
          .field("incremental_monthly_savings_low", "money", change -> change.incremental().low())
          .field(
              "incremental_monthly_savings_point",
              "money_or_null",
              change -> change.incremental().point())
          .field("incremental_monthly_savings_high", "money", change -> change.incremental().high())
          .field("one_off_savings_low", "money_or_null", once(Recommendation.Saving::low))
          .field("one_off_savings_high", "money_or_null", once(Recommendation.Saving::high))
          .field("interruptions_expected", "count_or_null", Recommendation::interruptionsExpected)
          .field("people_cost", "money_or_null", Recommendation::peopleCost)
          .field(
              "break_even_interruption_cost",
              "money_or_null",
              Recommendation::breakEvenInterruptionCost)
          .field(
              "uninterrupted_timeout_minutes",
              "count_or_null",
              change -> minutes(change.uninterruptedMinutes()))
          .field("confidence", "confidence", Recommendation::confidence)
          .field("risk", "level", Recommendation::risk)
          .field("effort", "level", Recommendation::effort)
          .field("rollback", "text", Recommendation::rollback)
          .field("rationale", "text", Recommendation::rationale)
          .map("details", "string", change -> new TreeMap<>(change.details()))
          .field("artefact_path", "text_or_null", Recommendation::artefactPath)
          .field("status", "recommendation_status", Recommendation::status)
          .field("status_reason", "text_or_null", change -> change.life().statusReason())
          .field("adopted_share", "share_or_null", change -> change.life().adoptedShare())
          .field("change", "recommendation_change", change -> change.life().change())
          .field("first_seen", "date", Recommendation::firstSeenOn);

  private static final FigureTable<Recommendation> BRIEF =
      FigureTable.<Recommendation>of()
          .add(
              TEXT,
              "Where",
              change ->
                  RecommendationText.subject(change) + " · " + RecommendationText.reach(change))
          .add(TEXT, "Today", Recommendation::currentSummary)
          .add(TEXT, "Do this", Recommendation::recommendedSummary)
          .add(TEXT, "Saves a month", RecommendationsSection::saving)
          .add(TEXT, "Interruptions a month", RecommendationText::interruptions)
          .add(TEXT, "Confidence", RecommendationText::confidence)
          .add(TEXT, "Risk / effort", RecommendationText::riskAndEffort)
          .add(TEXT, "Why", RecommendationsSection::why);

  private static final FigureTable<Groundwork> KINDS =
      FigureTable.<Groundwork>of()
          .add(TEXT, "Do this", kind -> RecommendationTitle.of(kind.first()))
          .add(
              TEXT,
              "Where",
              kind ->
                  kind.changes().stream()
                      .map(RecommendationText::place)
                      .distinct()
                      .collect(Collectors.joining(", ")))
          .add(TEXT, "Why", kind -> kind.first().rationale());

  private static final FigureTable<Recommendation> ROW =
      FigureTable.<Recommendation>of()
          .add(CODE, "Status", change -> change.status().name())
          .add(CODE, "Kind", change -> change.kind().name())
          .add(TEXT, "Where", RecommendationText::subject)
          .add(TEXT, "Today", Recommendation::currentSummary)
          .add(TEXT, "Do this", Recommendation::recommendedSummary)
          .add(NAME, Section.CURRENCY, Recommendation::billingCurrency)
          .add(MONEY, "Saves a month, expected", change -> change.incremental().point())
          .add(MONEY, "Cautious", change -> change.incremental().low())
          .add(MONEY, "Ceiling", change -> change.incremental().high())
          .add(MONEY, "Alone, expected", change -> change.estimated().point())
          .add(MONEY, "Alone, cautious", change -> change.estimated().low())
          .add(MONEY, "Alone, ceiling", change -> change.estimated().high())
          .add(MONEY, "Once, cautious", once(Recommendation.Saving::low))
          .add(MONEY, "Once, ceiling", once(Recommendation.Saving::high))
          .add(COUNT, "Interruptions a month", Recommendation::interruptionsExpected)
          .add(
              MONEY,
              "Pays off while an interruption costs less than",
              Recommendation::breakEvenInterruptionCost)
          .add(COUNT, "Interrupted nobody, min", change -> minutes(change.uninterruptedMinutes()))
          .add(MONEY, "People’s time a month", Recommendation::peopleCost)
          .add(TEXT, "Confidence", RecommendationText::confidence)
          .add(CODE, "Risk", change -> change.risk().name())
          .add(CODE, "Effort", change -> change.effort().name())
          .add(TEXT, "Why", Recommendation::rationale)
          .add(TEXT, "Undo", Recommendation::rollback)
          .add(TEXT, "To apply", Recommendation::artefactPath)
          .add(NAME, "Account", change -> change.scope().accountId())
          .add(TEXT, "Role", change -> change.scope().roleName())
          .add(TEXT, "Team", change -> change.scope().team())
          .add(TEXT, "Origin", change -> change.scope().sessionOrigin())
          .add(COUNT, "Sessions", Recommendation::sessions)
          .add(MONEY, "Cost a month", Recommendation::estimatedMonthlyCost)
          .add(DATE, "First seen", Recommendation::firstSeenOn)
          .add(TEXT, "Decided", change -> change.life().statusReason());

  static final Section<CurrencySection, Recommendation> SECTION =
      Section.of("changes", "What to do first", BRIEF, Groundwork::others)
          .in(MARKDOWN)
          .when(money -> true)
          .says(
              money ->
                  Stream.of(RecommendationText.decided(money))
                      .filter(text -> !text.isEmpty())
                      .toList());

  /** Without pictures and folds, Markdown has it as a table. */
  static final Section<CurrencySection, Groundwork> GROUNDWORK =
      Section.of("groundwork", "Groundwork", KINDS, Groundwork::of)
          .in(MARKDOWN)
          .says("These changes save nothing by themselves; they make others possible or lasting.");

  /** With what was decided on, for people can filter by status. */
  static final Section<CurrencySection, Recommendation> SHEET_SECTION =
      Section.of("changes", "Recommendations", ROW, CurrencySection::recommendations)
          .in()
          .sheet("Recommendations");

  static final Section<CurrencySection, Recommendation> JSON =
      Section.of("changes", "Recommendations", RECORD, CurrencySection::recommendations)
          .in()
          .json("recommendations");

  private RecommendationsSection() {}

  private static String saving(Recommendation change) {
    String detail = RecommendationText.savingDetail(change);
    return RecommendationText.saving(change) + (detail.isEmpty() ? "" : ", " + detail);
  }

  private static String why(Recommendation change) {
    String path = change.artefactPath();
    return change.rationale()
        + " Undo: "
        + change.rollback()
        + (path == null ? "" : " To apply: " + path);
  }

  private static @Nullable Long minutes(@Nullable Integer minutes) {
    return minutes == null ? null : minutes.longValue();
  }

  private static Function<Recommendation, @Nullable BigDecimal> once(
      Function<Recommendation.Saving, BigDecimal> bound) {
    return change -> {
      Recommendation.Saving saving = change.oneOff();
      return saving == null ? null : bound.apply(saving);
    };
  }
}
