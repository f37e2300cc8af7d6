package io.dpuledger.simulator.spark.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.simulator.fleet.Dice;
import io.dpuledger.simulator.spark.cluster.ClusterListener;
import io.dpuledger.simulator.spark.cluster.ClusterPlan;
import io.dpuledger.simulator.spark.cluster.ClusterRun;
import io.dpuledger.simulator.spark.cluster.Machine;
import io.dpuledger.simulator.spark.draw.SessionDrawing.Outside;
import io.dpuledger.simulator.spark.work.Cell;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SessionDrawingTest {
  private static final Machine MACHINE = new Machine(4, 10L << 30);

  @Property(tries = 60)
  void statementsBeginAndEndWhenTheyDid(
      @ForAll long seed,
      @ForAll Style style,
      @ForAll Outside outside,
      @ForAll @IntRange(min = 1, max = 6) int executors,
      @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 300_000) Integer> lengths) {
    beginAndEnd(seed, style, outside, executors, lengths);
  }

  /** The first has no time for its job, which moves those of the others. */
  @Example
  void soDoThoseAfterAStatementThatIsTooShortForAJob() {
    beginAndEnd(42, Style.BUSY, Outside.NOTHING, 2, List.of(1, 1600, 452));
  }

  private static void beginAndEnd(
      long seed, Style style, Outside outside, int executors, List<Integer> lengths) {
    List<Statement> statements = new ArrayList<>();
    List<Long> expected = new ArrayList<>();
    long at = 0;
    for (int length : lengths) {
      long think = 1_000 + length / 2;
      statements.add(new Statement(think, length, 1_000 + length / 2, false));
      expected.add(at + think);
      at += think + length;
      expected.add(at);
    }
    ClusterPlan plan = ClusterPlan.fixed(MACHINE, executors, style.fetchGrowth());
    List<Cell> cells = SessionDrawing.draw(statements, plan, style, outside, new Dice(seed));
    List<Long> bounds = new ArrayList<>();
    ClusterRun.of(
        cells,
        plan,
        0,
        new ClusterListener() {
          @Override
          public void cellStarted(long time, int cell) {
            bounds.add(time);
          }

          @Override
          public void cellEnded(long time, int cell) {
            bounds.add(time);
          }
        });
    assertThat(bounds).isEqualTo(expected);
  }
}
