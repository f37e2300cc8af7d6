package io.dpuledger.report.workbook;

import static io.dpuledger.report.workbook.InCurrency.its;

import io.dpuledger.model.Recommendation;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.words.Phrases;
import io.dpuledger.report.words.RecommendationText;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What to do next as a sheet; with what was decided on, for people can filter by status. */
final class WorkbookChanges {
  private WorkbookChanges() {}

  static Sheet<?> of(LedgerReport report) {
    return Sheet.of("Recommendations", InCurrency.all(report, CurrencySection::recommendations))
        .text("Status", line -> Phrases.words(line.row().status().name()))
        .text("Kind", line -> Phrases.words(line.row().kind().name()))
        .text("Where", its(RecommendationText::subject))
        .text("Today", its(Recommendation::currentSummary))
        .text("Do this", its(Recommendation::recommendedSummary))
        .text("Currency", InCurrency::currency)
        .money("Saves a month, at least", its(change -> change.incremental().low()))
        .money("Likely", its(change -> change.incremental().point()))
        .money("At most", its(change -> change.incremental().high()))
        .money("Alone, at least", its(change -> change.estimated().low()))
        .money("Alone, at most", its(change -> change.estimated().high()))
        .money("Once, at least", once(Recommendation.Saving::low))
        .money("Once, at most", once(Recommendation.Saving::high))
        .count("Interruptions a month", its(Recommendation::interruptionsExpected))
        .money("People’s time a month", its(Recommendation::peopleCost))
        .text("Confidence", its(RecommendationText::confidence))
        .text("Risk", line -> Phrases.words(line.row().risk().name()))
        .text("Effort", line -> Phrases.words(line.row().effort().name()))
        .text("Why", its(Recommendation::rationale))
        .text("Undo", its(Recommendation::rollback))
        .text("To apply", its(Recommendation::artefactPath))
        .text("Account", its(change -> change.scope().accountId()))
        .text("Role", its(change -> change.scope().roleName()))
        .text("Team", its(change -> change.scope().team()))
        .text("Origin", its(change -> change.scope().sessionOrigin()))
        .count("Sessions", its(Recommendation::sessions))
        .money("Cost a month", its(Recommendation::estimatedMonthlyCost))
        .date("First seen", its(Recommendation::firstSeenOn))
        .text("Decided", its(change -> change.life().statusReason()));
  }

  private static Function<InCurrency<Recommendation>, @Nullable BigDecimal> once(
      Function<Recommendation.Saving, BigDecimal> bound) {
    return line -> {
      Recommendation.Saving saving = line.row().oneOff();
      return saving == null ? null : bound.apply(saving);
    };
  }
}
