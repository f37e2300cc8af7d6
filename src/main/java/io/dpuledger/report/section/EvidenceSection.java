package io.dpuledger.report.section;

import static io.dpuledger.report.section.Kind.MONEY;
import static io.dpuledger.report.section.Kind.NAME;
import static io.dpuledger.report.section.Kind.SHARE;
import static io.dpuledger.report.section.Kind.TEXT;

import io.dpuledger.model.VisibleText;
import io.dpuledger.report.chart.Chart;
import io.dpuledger.report.chart.RangeBars;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.EvidenceSpend;
import io.dpuledger.report.words.EvidenceText;
import io.dpuledger.report.words.MoneyText;
import io.dpuledger.report.words.Note;
import io.dpuledger.report.words.Phrases;
import io.dpuledger.report.words.ShareText;
import java.math.BigDecimal;
import java.util.List;

/** How well it is known what was idle. */
final class EvidenceSection {
  private static final String TITLE = "How well idling is known";

  private static final FigureTable<Grade> TABLE =
      FigureTable.<Grade>of("evidence_grade")
          .add(TEXT, "idle_evidence", "Evidence", Grade::name)
          .inSheet()
          .add(NAME, "Evidence", grade -> Phrases.words(grade.name()))
          .notInSheet()
          .add(MONEY, "list_cost", "List cost", Grade::listCost)
          .add(SHARE, "Share", grade -> Share.of(grade.listCost(), grade.all()))
          .notInSheet()
          .add(MONEY, "idle_cost_low", "Idle at least", grade -> grade.spend().idleCostLow())
          .add(MONEY, "idle_cost_high", "Idle at most", grade -> grade.spend().idleCostHigh())
          .add(TEXT, "Meaning", grade -> EvidenceText.meaning(grade.name()))
          .inSheet();

  static final Section<CurrencySection, Grade> SECTION =
      Section.of("evidence", TITLE, TABLE, EvidenceSection::grades)
          .when(CurrencySection::hasSpend)
          .chart(EvidenceSection::chart)
          .notes(
              money ->
                  grades(money).stream()
                      .map(
                          grade ->
                              new Note(
                                  Phrases.words(VisibleText.of(grade.name())),
                                  EvidenceText.meaning(grade.name())))
                      .toList())
          .folded(Section.FIGURES)
          .half()
          .sheet("Evidence")
          .json("evidence");

  private EvidenceSection() {}

  /** The spend of a grade, of all spend. */
  record Grade(EvidenceSpend spend, BigDecimal all) {
    String name() {
      return spend.evidence();
    }

    BigDecimal listCost() {
      return spend.listCost();
    }
  }

  private static List<Grade> grades(CurrencySection money) {
    return money.evidence().stream()
        .map(spend -> new Grade(spend, money.totals().listCost()))
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
        Phrases.words(VisibleText.of(grade.name())),
        grade.listCost(),
        grade.spend().idleCostLow(),
        grade.spend().idleCostHigh(),
        MoneyText.rounded(currency, grade.listCost())
            + " · "
            + ShareText.of(grade.listCost(), grade.all()));
  }
}
