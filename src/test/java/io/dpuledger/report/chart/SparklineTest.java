package io.dpuledger.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SparklineTest {
  @Test
  void drawingIsAsLookedAt() {
    Golden.assertSame("sparkline.svg", new Sparkline(List.of(1.0, 4.0, 2.0, 8.0)).draw());
  }

  @Test
  void onePointIsNoLine() {
    assertThat(new Sparkline(List.of(1.0)).draw()).isEmpty();
  }

  @Test
  void zerosLieOnTheGround() {
    assertThat(new Sparkline(List.of(0.0, 0.0)).draw()).contains("M1 22L109 22");
  }

  @Test
  void longSeriesAreThinned() {
    List<Double> year = IntStream.range(0, 400).mapToObj(day -> (double) (day % 7)).toList();
    assertThat(new Sparkline(year).values()).hasSizeBetween(30, 60);
  }
}
