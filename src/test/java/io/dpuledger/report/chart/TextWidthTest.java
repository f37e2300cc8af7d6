package io.dpuledger.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextWidthTest {
  @Test
  void shortTextStays() {
    assertThat(TextWidth.fit("risk", 100)).isEqualTo("risk");
  }

  @Test
  void longTextEndsInAnEllipsisAndFits() {
    String fitted = TextWidth.fit("a-very-long-name-of-a-team-that-nobody-can-read", 100);
    assertThat(fitted).startsWith("a-very").endsWith("…");
    assertThat(TextWidth.of(fitted)).isLessThanOrEqualTo(100);
  }

  @Test
  void surrogatePairsAreNotCut() {
    String fitted = TextWidth.fit("😀".repeat(20), 60);
    assertThat(fitted.codePoints().filter(point -> point == 0x1F600).count()).isPositive();
    assertThat(fitted.chars().filter(letter -> Character.isSurrogate((char) letter)).count())
        .isEven();
  }

  @Test
  void noRoomLeavesTheEllipsis() {
    assertThat(TextWidth.fit("name", 0)).isEqualTo("…");
  }
}
