package io.dpuledger.report.section;

import static io.dpuledger.report.section.Form.MARKDOWN;
import static io.dpuledger.report.section.Kind.CODE;
import static io.dpuledger.report.section.Kind.COUNT;
import static io.dpuledger.report.section.Kind.DATE;
import static io.dpuledger.report.section.Kind.MONEY;
import static io.dpuledger.report.section.Kind.NAME;
import static io.dpuledger.report.section.Kind.TEXT;

import io.dpuledger.model.Recommendation;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.words.RecommendationText;
import java.math.BigDecimal;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What to change: the page sets it by hand, for one cell says more than one thing. */
public final class RecommendationsSection {
  private static final String NOTHING = "No change is recommended.";

  private static final FigureTable<Recommendation> RECORD =
      FigureTable.<Recommendation>of(
              "recommendation",
              "One change that somebody could make. A month is 30 days; savings are bill money at list price.")
          .field("recommendation_id", "text", "Stable name.", Recommendation::recommendationId)
          .field("kind", "recommendation_kind", "What is to be changed.", Recommendation::kind)
          .field(
              "account_id", "account_id", "Account in scope.", change -> change.scope().accountId())
          .field(
              "role_name",
              "text",
              "Role in scope; null if unknown, or all.",
              change -> change.scope().roleName())
          .orNull()
          .field(
              "team",
              "text",
              "Team in scope; null if unknown, or all.",
              change -> change.scope().team())
          .orNull()
          .field(
              "session_origin",
              "text",
              "Tool in scope; null if all.",
              change -> change.scope().sessionOrigin())
          .orNull()
          .field("current_summary", "text", "What is set today.", Recommendation::currentSummary)
          .field("recommended_summary", "text", "What to set.", Recommendation::recommendedSummary)
          .field("sessions", "count", "Sessions looked at.", Recommendation::sessions)
          .field(
              "lookback_period_in_days",
              "count",
              "Days looked at.",
              Recommendation::lookbackPeriodInDays)
          .field(
              "estimated_monthly_cost",
              "money",
              "What the group costs a month.",
              Recommendation::estimatedMonthlyCost)
          .field(
              "estimated_monthly_savings_low",
              "money",
              "Saving a month if it were the only change, at least.",
              change -> change.estimated().low())
          .field(
              "estimated_monthly_savings_point",
              "money",
              "Best single figure of that; null where evidence is thin.",
              change -> change.estimated().point())
          .orNull()
          .field(
              "estimated_monthly_savings_high",
              "money",
              "Saving a month if it were the only change, at most.",
              change -> change.estimated().high())
          .field(
              "incremental_monthly_savings_low",
              "money",
              "Saving a month after the changes before it, at least; these add up.",
              change -> change.incremental().low())
          .field(
              "incremental_monthly_savings_point",
              "money",
              "Best single figure of that; null where evidence is thin.",
              change -> change.incremental().point())
          .orNull()
          .field(
              "incremental_monthly_savings_high",
              "money",
              "Saving a month after the changes before it, at most.",
              change -> change.incremental().high())
          .field(
              "one_off_savings_low",
              "money",
              "What it saves once and not each month, at least; null if it saves each month.",
              once(Recommendation.Saving::low))
          .orNull()
          .field(
              "one_off_savings_high",
              "money",
              "The same at most.",
              once(Recommendation.Saving::high))
          .orNull()
          .field(
              "interruptions_expected",
              "count",
              "People cut off a month; null where nothing tells.",
              Recommendation::interruptionsExpected)
          .orNull()
          .field(
              "people_cost",
              "money",
              "What these interruptions cost people a month, in no saving; null where nothing tells.",
              Recommendation::peopleCost)
          .orNull()
          .field(
              "confidence",
              "confidence",
              "How well the saving is known.",
              Recommendation::confidence)
          .field("risk", "level", "What could go wrong.", Recommendation::risk)
          .field("effort", "level", "What it takes.", Recommendation::effort)
          .field("rollback", "text", "How to undo it.", Recommendation::rollback)
          .field("rationale", "text", "Why, with the arithmetic.", Recommendation::rationale)
          .map(
              "details",
              "string",
              "Figures behind it, by name; which ones depends on kind.",
              change -> new TreeMap<>(change.details()))
          .field(
              "artefact_path",
              "text",
              "Folder of what to apply, within that of the report; null if there is nothing.",
              Recommendation::artefactPath)
          .orNull()
          .field("status", "recommendation_status", "What became of it.", Recommendation::status)
          .field(
              "status_reason",
              "text",
              "Who decided that and why; null if nobody did.",
              change -> change.life().statusReason())
          .orNull()
          .field(
              "adopted_share",
              "share",
              "Share of the group's latest sessions that have the new setting; null where sessions do not show it.",
              change -> change.life().adoptedShare())
          .orNull()
          .field(
              "change",
              "recommendation_change",
              "What is new about it.",
              change -> change.life().change())
          .field("first_seen", "date", "First as-of date with it.", Recommendation::firstSeenOn);

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

  private static final FigureTable<Recommendation> ROW =
      FigureTable.<Recommendation>of()
          .add(CODE, "Status", change -> change.status().name())
          .add(CODE, "Kind", change -> change.kind().name())
          .add(TEXT, "Where", RecommendationText::subject)
          .add(TEXT, "Today", Recommendation::currentSummary)
          .add(TEXT, "Do this", Recommendation::recommendedSummary)
          .add(NAME, Section.CURRENCY, Recommendation::billingCurrency)
          .add(MONEY, "Saves a month, at least", change -> change.incremental().low())
          .add(MONEY, "Likely", change -> change.incremental().point())
          .add(MONEY, "At most", change -> change.incremental().high())
          .add(MONEY, "Alone, at least", change -> change.estimated().low())
          .add(MONEY, "Alone, at most", change -> change.estimated().high())
          .add(MONEY, "Once, at least", once(Recommendation.Saving::low))
          .add(MONEY, "Once, at most", once(Recommendation.Saving::high))
          .add(COUNT, "Interruptions a month", Recommendation::interruptionsExpected)
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
      Section.of("changes", "What to do next", BRIEF, CurrencySection::openRecommendations)
          .in(MARKDOWN)
          .when(money -> true)
          .says(
              money ->
                  Stream.of(
                          money.openRecommendations().isEmpty() ? NOTHING : "",
                          RecommendationText.decided(money))
                      .filter(text -> !text.isEmpty())
                      .toList());

  /** With what was decided on, for people can filter by status. */
  static final Section<CurrencySection, Recommendation> SHEET_SECTION =
      Section.of("changes", "Recommendations", ROW, CurrencySection::recommendations)
          .in()
          .sheet("Recommendations");

  static final Section<CurrencySection, Recommendation> JSON =
      Section.of("changes", "Recommendations", RECORD, CurrencySection::recommendations)
          .in()
          .json("recommendations", "What to change; also what was decided on.");

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

  private static Function<Recommendation, @Nullable BigDecimal> once(
      Function<Recommendation.Saving, BigDecimal> bound) {
    return change -> {
      Recommendation.Saving saving = change.oneOff();
      return saving == null ? null : bound.apply(saving);
    };
  }
}
