package io.dpuledger.report;

import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Recommendation.Change;
import io.dpuledger.model.advice.Recommendation.Life;
import org.jspecify.annotations.Nullable;

/** Reports for those outside this package who tell of them. */
public final class SampleReports {
  /** What somebody called a team. */
  public static final String HOSTILE_TEAM =
      "<!channel> <b onclick=x>R&D</b>\r\nBcc: everybody@example.com\r\n\r\nhello \u202E";

  private SampleReports() {}

  /** A mid-sized site with three open changes, one of team risk-analytics, and a lost target. */
  public static LedgerReport realistic() {
    return ReportFixture.realistic().build();
  }

  public static LedgerReport simulated() {
    return ReportFixture.realistic().simulated().build();
  }

  /** A report in which nothing has a price. */
  public static LedgerReport withoutMoney() {
    return ReportFixture.report().currencies().build();
  }

  /** A report whose one change of a team is new, changed or the same. */
  public static LedgerReport withChange(String team, Change news) {
    return ReportFixture.report()
        .teams(team, "finance-bi")
        .changes(advice("one", team, news))
        .build();
  }

  /** A report with so many changes, the last of which saves most. */
  public static LedgerReport withChanges(int number) {
    Recommendation[] changes = new Recommendation[number];
    for (int i = 0; i < number; i++) {
      changes[i] =
          ChangeFixture.change("change-" + i)
              .summaries("As it is", "Do number " + i)
              .saves("1", Integer.toString(100 + i))
              .build();
    }
    return ReportFixture.report().changes(changes).build();
  }

  /** A report in which people typed what they could, a team's name above all. */
  public static LedgerReport hostile() {
    return HostileReport.fixture()
        .teams(HOSTILE_TEAM, HostileReport.HOSTILE, "finance-bi")
        .changes(
            advice("one", HOSTILE_TEAM, Change.NEW),
            ChangeFixture.change("two")
                .team(HostileReport.HOSTILE)
                .summaries(HostileReport.HOSTILE, HostileReport.HOSTILE)
                .build())
        .build();
  }

  private static Recommendation advice(String id, @Nullable String team, Change news) {
    Recommendation advice = ChangeFixture.change(id).team(team).build();
    Life life = advice.life();
    return advice.with(
        new Life(
            life.status(), null, null, null, life.firstSeenOn(), life.lastSeenOn(), news, null));
  }
}
