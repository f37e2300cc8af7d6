package io.dpuledger.report.words;

import static io.dpuledger.report.fixture.RecommendationFixture.change;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.Recommendation.Saving;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RecommendationTextTest {
  private static final Recommendation ALONE = change("one").saves("136", "1257").build();

  @Test
  void whatItWouldSaveAloneIsSaidWhereOtherChangesComeBeforeIt() {
    Recommendation after =
        ALONE.withIncremental(
            new Saving(new BigDecimal("32"), new BigDecimal("50"), new BigDecimal("92")));

    assertThat(RecommendationText.saving(after)).isEqualTo("$50.00");
    assertThat(RecommendationText.savingDetail(after)).isEqualTo("cautiously $32.00, alone $697");
  }

  @Test
  void aFigureThatSaysNothingNewIsLeftOut() {
    assertThat(RecommendationText.savingDetail(ALONE)).isEqualTo("cautiously $136");
  }

  @Test
  void whereNothingTellsWhatToExpectThatIsSaid() {
    Recommendation unknown = change("one").saves("0", null, "400").build();
    Recommendation atLeast = change("one").saves("32", null, "92").build();

    assertThat(RecommendationText.saving(unknown)).isEqualTo("an unknown amount");
    assertThat(RecommendationText.savingDetail(unknown)).isEmpty();
    assertThat(RecommendationText.saving(atLeast)).isEqualTo("$32.00 or more");
  }
}
