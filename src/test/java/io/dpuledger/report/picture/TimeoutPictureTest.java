package io.dpuledger.report.picture;

import static io.dpuledger.report.fixture.RecommendationFixture.change;
import static io.dpuledger.report.fixture.ReportFixture.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.report.chart.TimeoutPanels;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.Outlook;
import io.dpuledger.report.fixture.CurveFixture;
import io.dpuledger.report.fixture.RecommendationFixture;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimeoutPictureTest {
  private static final List<TimeoutPoint> CURVE = CurveFixture.of("risk", "GlueRisk");

  @Test
  void theRecommendedTimeoutIsMarkedWithItsRangeAndTodays() {
    TimeoutPanels picture = picture(advice("risk").measured(30, 120).build());
    assertThat(picture.points()).extracting(TimeoutPanels.Point::minutes).hasSize(9).isSorted();
    assertThat(picture.points().get(picture.advised()))
        .returns(30, TimeoutPanels.Point::minutes)
        .returns(-492.0, TimeoutPanels.Point::cost)
        .returns(-496.0, TimeoutPanels.Point::low)
        .returns(-484.0, TimeoutPanels.Point::high)
        .returns(8.0, TimeoutPanels.Point::interruptions);
    assertThat(picture.range()).isEqualTo(new TimeoutPanels.Range(-690.25, -310.5));
    assertThat(picture.today()).isEqualTo(new TimeoutPanels.Today(120, "today 120 min"));
    assertThat(picture.words().advisedCost()).isEqualTo("30 min: $492 less");
    assertThat(picture.words().advisedInterruptions()).isEqualTo("30 min: 8");
    assertThat(picture.notes()).singleElement().asString().contains("246 pauses");
  }

  @Test
  void whereNoTimeoutActsThatIsSaid() {
    assertThat(picture(advice("risk").measured(30, null).build()).today().label())
        .isEqualTo("no idle timeout acts today");
  }

  @Test
  void aChangeWithoutACurveOfItsOwnSessionsHasNoPicture() {
    assertThat(of(advice("risk").build(), CURVE)).as("no pauses were seen").isNull();
    assertThat(of(advice("other").measured(30, 120).build(), CURVE)).as("another team").isNull();
    assertThat(of(advice("risk").measured(25, 120).build(), CURVE)).as("not on it").isNull();
    assertThat(of(advice("risk").measured(30, 120).build(), List.of())).isNull();
    assertThat(
            of(
                advice("risk").measured(30, 120).kind(Recommendation.Kind.WORKER_COUNT).build(),
                CURVE))
        .as("no timeout")
        .isNull();
    List<TimeoutPoint> ofMore =
        CURVE.stream()
            .map(
                point ->
                    new TimeoutPoint(
                        point.scope(),
                        point.minutes(),
                        point.priceFactor(),
                        point.cost(),
                        point.interruptions(),
                        point.pauses() + 1,
                        null,
                        null,
                        null))
            .toList();
    assertThat(of(advice("risk").measured(30, 120).build(), ofMore)).as("more sessions").isNull();
  }

  private static RecommendationFixture advice(String team) {
    return change("IDLE-1").team(team).role("GlueRisk");
  }

  private static TimeoutPanels picture(Recommendation change) {
    return Objects.requireNonNull(of(change, CURVE));
  }

  private static @Nullable TimeoutPanels of(Recommendation change, List<TimeoutPoint> curve) {
    CurrencySection money =
        report().outlook(Outlook.NONE.with(TimeoutPoint.SOURCE, curve)).build().sections().get(0);
    return (TimeoutPanels) TimeoutPicture.of(money, change, "c0-change0");
  }
}
