package io.dpuledger.report.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeamPageTest {
  private static final String HARMLESS = "teams/[a-z0-9]([a-z0-9-]{0,39})-[0-9a-f]{32}[.]html";

  @Test
  void thePageOfATeamIsCalledLikeIt() {
    assertThat(TeamPage.of("Risk & Analytics (EU)"))
        .isEqualTo("teams/risk-analytics-eu-ac5409d4099e46b84132febb5dd46a4f.html");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "..",
        "../../etc/passwd",
        "a/b",
        "a\\b",
        "日本語チーム",
        "no-team",
        "(no team)"
      })
  void noNameLeavesTheFolderOrIsThatOfNoTeam(String team) {
    assertThat(TeamPage.of(team)).matches(HARMLESS).isNotEqualTo(TeamPage.of(null));
  }

  @Test
  void namesThatLookAlikeHavePagesOfTheirOwn() {
    String long300 = "x".repeat(299);
    assertThat(
            List.of(
                TeamPage.of("Risk"),
                TeamPage.of("risk"),
                TeamPage.of("risk "),
                TeamPage.of("r\u0131sk"),
                TeamPage.of("caf\u00e9"),
                TeamPage.of("cafe\u0301"),
                TeamPage.of(long300 + "a"),
                TeamPage.of(long300 + "b")))
        .doesNotHaveDuplicates()
        .allMatch(page -> page.matches(HARMLESS));
  }

  @Property
  void noTwoTeamsHaveOnePage(@ForAll("names") String one, @ForAll("names") String other) {
    Assume.that(!one.equals(other));
    assertThat(TeamPage.of(one))
        .matches(HARMLESS)
        .isNotEqualTo(TeamPage.of(other))
        .isNotEqualTo(TeamPage.of(null));
  }

  /** What Parquet can hold: no half of a character. */
  @Provide
  Arbitrary<String> names() {
    return Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(300),
            Arbitraries.strings().withChars("aAbB-./\\ é").ofMaxLength(4))
        .filter(name -> StandardCharsets.UTF_8.newEncoder().canEncode(name));
  }
}
