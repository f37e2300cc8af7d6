package io.dpuledger.analysis.rightsizing;

import static io.dpuledger.analysis.rightsizing.GroupFixture.POLICY;
import static io.dpuledger.analysis.rightsizing.GroupFixture.group;
import static io.dpuledger.analysis.rightsizing.GroupFixture.sessions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dpuledger.analysis.rightsizing.rule.Rightsizing;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.model.advice.SessionProfile;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EfficiencyScoreTest {
  private static final UsagePeriod MONTH = UsagePeriod.endingOn(LocalDate.of(2026, 11, 21), 30);

  @Test
  void theScoreIsWhatNoChangeWouldSave() {
    // 75.00 of 500.00 can be saved for certain.
    List<EfficiencyScore> scores = scores(tails(50).known("250"));

    assertThat(scores)
        .extracting(EfficiencyScore::dimension, EfficiencyScore::value, EfficiencyScore::score)
        .containsExactly(tuple("TOTAL", null, 85.0), tuple("TEAM", "risk", 85.0));
  }

  @Test
  void whereTooLittleIsKnownThereIsNone() {
    assertThat(scores(tails(50).known("249")).get(0).score()).isNull();
    assertThat(scores(tails(50).known("249")).get(0).withheldBecause())
        .isEqualTo("idling is known of less than half of the cost");
    assertThat(scores(tails(29).known("500")).get(0).withheldBecause())
        .isEqualTo("fewer than 30 sessions");
  }

  private static GroupFixture tails(long number) {
    return sessions(number).tails(20, "100").mostCut("180");
  }

  private static List<EfficiencyScore> scores(GroupFixture part) {
    List<SessionProfile> profiles = List.of(group(part));
    return EfficiencyScore.of(
        profiles, new Rightsizing(POLICY).recommend(profiles, MONTH).recommendations(), MONTH);
  }
}
