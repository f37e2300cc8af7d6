package io.dpuledger.report.delivery.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.report.delivery.Letter;
import io.dpuledger.report.delivery.Letters;
import io.dpuledger.report.fixture.SampleReports;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** A message to Slack says what the letter says, and nothing in it is a command. */
class SlackTextTest {
  private static final URI SITE = URI.create("https://reports.example.com/a&b");

  @Test
  void itHasHeadlineAdviceAndLink() {
    Letter letter = new Letters(SampleReports.realistic(), SITE).aboutAll();

    assertThat(SlackText.of(letter).lines())
        .contains(letter.subject())
        .containsAll(letter.sentences())
        .anyMatch(
            line ->
                line.startsWith("- risk-analytics: Set --idle-timeout 30 – saves $1,840 a month"))
        .endsWith(
            letter.closing(),
            "<https://reports.example.com/a&amp;b/2026-11-21/report.html|Open the report>");
  }

  @Test
  void aTeamCalledChannelCallsNobody() {
    Letters letters = new Letters(SampleReports.hostile(), null);
    String text =
        SlackText.of(letters.aboutAll())
            + SlackText.of(letters.aboutTeam(SampleReports.HOSTILE_TEAM));

    assertThat(text).contains("&lt;!channel&gt;", "R&amp;D").doesNotContain("<", ">");
  }
}
