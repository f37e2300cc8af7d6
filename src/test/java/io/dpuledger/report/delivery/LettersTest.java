package io.dpuledger.report.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.advice.Recommendation.Change;
import io.dpuledger.report.delivery.slack.SlackText;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.figures.TeamSpend;
import io.dpuledger.report.fixture.SampleReports;
import io.dpuledger.report.words.Headline;
import io.dpuledger.report.words.MoneyText;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a letter says, whatever its form. */
class LettersTest {
  private static final LedgerReport REPORT = SampleReports.realistic();

  @Test
  void aLetterAboutAllSaysWhatTheReportSaysFirst() {
    Letter letter = letters(REPORT).aboutAll();

    assertThat(letter.sentences()).isEqualTo(Headline.of(REPORT));
    assertThat(letter.subject())
        .matches("Glue sessions: cost and idle time, 28 days to 21 Nov 2026: \\$\\d+,\\d+");
    assertThat(letter.figures())
        .extracting(Letter.Figure::label)
        .containsExactly("List cost", "Idle at least", "Idle at most", "Expected savings a month");
    assertThat(letter.advice())
        .extracting(Letter.Advice::saving)
        .containsExactly(
            "$1,840 a month, cautiously $1,421",
            "$1,145 a month, cautiously $980",
            "$423 a month, cautiously $0");
    assertThat(letter.warnings())
        .hasSize(2)
        .anyMatch(warning -> warning.startsWith("1 of 3 targets could not be read."))
        .anyMatch(warning -> warning.contains("AccessDeniedException"));
    assertThat(letter.closing()).startsWith("2 of 3 targets read completely.");
    assertThat(letter.notice()).isEmpty();
  }

  @Test
  void aLetterAboutATeamSaysNothingOfOthers() {
    Letter letter = letters(REPORT).aboutTeam("risk-analytics");

    assertThat(letter.subject()).contains("team risk-analytics");
    assertThat(letter.sentences().get(0)).startsWith("The 28 days to 21 Nov 2026 cost $");
    assertThat(letter.sentences().get(1))
        .startsWith("Risk-analytics has exceeded its November budget of $2,000");
    assertThat(letter.sentences()).anyMatch(sentence -> sentence.startsWith("At least $"));
    assertThat(letter.advice())
        .singleElement()
        .extracting(Letter.Advice::where)
        .isEqualTo("risk-analytics");
    assertThat(LetterText.of(letter) + LetterHtml.of(letter))
        .doesNotContain("finance-bi", "data-platform", "777788889999")
        .contains("1 of 3 targets could not be read.");
  }

  @Test
  void theCostOfATeamIsThatOfTheReport() {
    Letter letter = letters(REPORT).aboutTeam("finance-bi");

    TeamSpend spend =
        REPORT.sections().get(0).teams().stream()
            .filter(team -> "finance-bi".equals(team.team()))
            .findFirst()
            .orElseThrow();
    assertThat(letter.sentences()).noneMatch(sentence -> sentence.contains("budget"));
    assertThat(letter.figures().get(0).value()).isEqualTo(MoneyText.exact("USD", spend.listCost()));
    assertThat(letter.figures().get(1).value())
        .startsWith(MoneyText.exact("USD", spend.idleCostLow()));
    assertThat(letter.figures().get(2).value())
        .startsWith(MoneyText.exact("USD", spend.idleCostHigh()));
  }

  @Test
  void ofATeamThatNobodyKnowsNothingIsSaidButThat() {
    Letter letter = letters(REPORT).aboutTeam("nobody");

    assertThat(letter.sentences()).containsExactly("No sessions of this team are known.");
    assertThat(letter.figures()).isEmpty();
  }

  @Test
  void whereNothingHasAPriceThatIsSaid() {
    Letter letter = letters(SampleReports.withoutMoney()).aboutAll();

    assertThat(letter.sentences()).singleElement().asString().startsWith("No session ran");
    assertThat(letter.subject()).endsWith("21 Nov 2026");
  }

  @Test
  void whatSavesMostComesFirstAndFiveAreShown() {
    Letter letter = letters(SampleReports.withChanges(8)).aboutAll();

    assertThat(letter.advice())
        .extracting(Letter.Advice::what)
        .containsExactly("Do number 7", "Do number 6", "Do number 5", "Do number 4", "Do number 3");
    assertThat(letter.more()).isEqualTo("And 3 more in the report.");
  }

  @Test
  void playIsCalledPlay() {
    Letter letter = letters(SampleReports.simulated()).aboutAll();

    assertThat(letter.subject()).startsWith("[SIMULATED] ");
    assertThat(List.of(LetterText.of(letter), LetterHtml.of(letter), SlackText.of(letter)))
        .allMatch(text -> text.contains("SIMULATED DATA."));
  }

  @Test
  void theLinkIsThatOfTheDaysPage() {
    URI site = URI.create("https://bucket.example.com/reports/");

    assertThat(new Letters(REPORT, site).aboutAll().link())
        .isEqualTo(URI.create("https://bucket.example.com/reports/2026-11-21/report.html"));
    assertThat(new Letters(REPORT, site).aboutTeam("finance-bi").link().toString())
        .matches(
            "https://bucket[.]example[.]com/reports/2026-11-21/teams/finance-bi-[0-9a-f]{32}[.]html");
    assertThat(new Letters(REPORT, site).aboutTeam("nobody").link().toString())
        .endsWith("/2026-11-21/report.html");
    assertThat(letters(REPORT).aboutAll().link()).isNull();
  }

  @ParameterizedTest
  @EnumSource(Change.class)
  void newsIsWhatIsNewOrChangedOfTheTeam(Change change) {
    Letters letters = letters(SampleReports.withChange("growth-ml", change));
    boolean isNews = change != Change.SAME;

    assertThat(letters.hasNews(null)).isEqualTo(isNews);
    assertThat(letters.hasNews("growth-ml")).isEqualTo(isNews);
    assertThat(letters.hasNews("finance-bi")).isFalse();
  }

  @Test
  void everyTextIsOneLineWithoutControlCharacters() {
    Letters letters = letters(SampleReports.hostile());
    Letter letter = letters.aboutTeam(SampleReports.HOSTILE_TEAM);

    assertThat(letter.subject()).hasSizeLessThanOrEqualTo(150);
    assertThat(Stream.of(letter, letters.aboutAll()).flatMap(LettersTest::texts))
        .isNotEmpty()
        .allMatch(text -> text.codePoints().noneMatch(Character::isISOControl))
        .noneMatch(text -> text.contains("\u202E"));
  }

  @Test
  void whatPeopleTypedIsInertInHtml() {
    String html = LetterHtml.of(letters(SampleReports.hostile()).aboutAll());

    assertThat(html)
        .doesNotContain("<script", "<b onclick", "<svg")
        .contains("&lt;!channel&gt;", "&lt;script&gt;");
  }

  @Test
  void aSessionThatIsCalledOutIsInTheLetterOfItsTeamAlone() {
    String said = "Session nb-runaway of risk-analytics (ana.lima) has been open for 42 h, $1,193";

    for (Letter letter :
        List.of(letters(REPORT).aboutAll(), letters(REPORT).aboutTeam("risk-analytics"))) {
      assertThat(LetterText.of(letter)).contains(said);
      assertThat(LetterHtml.of(letter)).contains(said);
      assertThat(SlackText.of(letter)).contains(said);
    }
    assertThat(LetterText.of(letters(REPORT).aboutTeam("finance-bi"))).doesNotContain("check it");
  }

  @Test
  void aSessionThatIsCalledOutIsNews() {
    LedgerReport quiet = SampleReports.withChange("growth-ml", Change.SAME);
    LedgerReport runaway = SampleReports.withRunaway("growth-ml");

    assertThat(letters(quiet).hasNews(null)).isFalse();
    assertThat(letters(runaway).hasNews(null)).isTrue();
    assertThat(letters(runaway).hasNews("growth-ml")).isTrue();
    assertThat(letters(runaway).hasNews("finance-bi")).isFalse();
  }

  private static Stream<String> texts(Letter letter) {
    return Stream.of(
            Stream.of(letter.subject(), letter.closing()),
            letter.sentences().stream(),
            letter.warnings().stream(),
            letter.advice().stream()
                .flatMap(one -> Stream.of(one.where(), one.reach(), one.what(), one.saving())))
        .flatMap(text -> text);
  }

  private static Letters letters(LedgerReport report) {
    return new Letters(report, null);
  }
}
