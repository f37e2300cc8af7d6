package io.dpuledger.report.section;

import static io.dpuledger.report.section.Kind.EVIDENCE;
import static io.dpuledger.report.section.Kind.SHARE;
import static io.dpuledger.report.section.Kind.TEXT;

import io.dpuledger.report.chart.Chart;
import io.dpuledger.report.chart.RangeBars;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.EvidenceSpend;
import io.dpuledger.report.opening.EvidenceOpening;
import io.dpuledger.report.picture.IdleBars;
import io.dpuledger.report.words.EvidenceText;
import io.dpuledger.report.words.MoneyText;
import io.dpuledger.report.words.Note;
import java.util.List;

/** How well it is known what was idle. */
final class EvidenceSection {
  private static final String TITLE = "How well idling is known";

  private static final FigureTable<Grade> TABLE =
      FigureTable.<Grade>of("evidence_grade")
          .add(EVIDENCE, "idle_evidence", "Evidence", Grade::name)
          .add(TEXT, "In words", grade -> EvidenceText.name(grade.name()))
          .inSheet()
          .spend(Grade::spend)
          .add(SHARE, "Share", Grade::share)
          .notInSheet()
          .add(TEXT, "Meaning", grade -> EvidenceText.meaning(grade.name()))
          .inSheet();

  static final Section<CurrencySection, Grade> SECTION =
      Section.of("evidence", TITLE, TABLE, EvidenceSection::grades)
          .when(CurrencySection::hasSpend)
          .chart(EvidenceSection::chart)
          .notes(money -> grades(money).stream().map(Grade::note).toList())
          .says(money -> List.of(EvidenceOpening.of(money)))
          .behindItsSentence()
          .folded(Section.FIGURES)
          .sheet("Evidence")
          .json("evidence");

  private EvidenceSection() {}

  /** The spend of a grade, of all spend. */
  record Grade(EvidenceSpend spend, Share share) {
    String name() {
      return spend.evidence();
    }

    Note note() {
      return new Note(EvidenceText.name(name()), EvidenceText.meaning(name()));
    }
  }

  private static List<Grade> grades(CurrencySection money) {
    return money.evidence().stream()
        .map(spend -> new Grade(spend, Share.of(spend.listCost(), money.totals().listCost())))
        .toList();
  }

  private static Chart chart(CurrencySection money, String id) {
    return IdleBars.chart(
        id + "-evidence",
        TITLE,
        "grade of evidence",
        grades(money).stream().map(grade -> bar(money.currency(), grade)).toList());
  }

  private static RangeBars.Bar bar(String currency, Grade grade) {
    return IdleBars.bar(
        currency,
        grade.note().label(),
        grade.spend(),
        MoneyText.rounded(currency, grade.spend().listCost()) + " · " + grade.share().text());
  }
}
