package io.dpuledger.simulator.spark;

import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.simulator.fleet.Sizing;
import io.dpuledger.simulator.spark.cluster.ClusterPlan;
import io.dpuledger.simulator.spark.cluster.Machine;
import io.dpuledger.simulator.spark.draw.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The executors of a session: one on each worker but the driver's. */
final class Executors {
  private static final Pattern TYPE = Pattern.compile("([GR])\\.(\\d+)X");
  private static final int CORES_A_UNIT = 4;
  private static final long HEAP_A_UNIT = 10L << 30;

  private Executors() {}

  static boolean areKnown(Sizing sizing) {
    return sizing.workerType() != null
        && sizing.numberOfWorkers() != null
        && sizing.numberOfWorkers() > 1
        && TYPE.matcher(sizing.workerType()).matches();
  }

  static Machine machine(Sizing sizing) {
    Matcher type = TYPE.matcher(Objects.requireNonNull(sizing.workerType()));
    if (!type.matches()) {
      throw new IllegalArgumentException("no worker with one executor: " + sizing);
    }
    int units = Integer.parseInt(type.group(2));
    return new Machine(
        CORES_A_UNIT * units, HEAP_A_UNIT * units * (type.group(1).equals("R") ? 2 : 1));
  }

  static ClusterPlan plan(
      SimulatedSession session, List<Statement> statements, double fetchGrowth) {
    Sizing sizing = session.setup().sizing();
    Machine machine = machine(sizing);
    int most = Objects.requireNonNull(sizing.numberOfWorkers()) - 1;
    if (!sizing.autoScaling()) {
      return ClusterPlan.fixed(machine, most, fetchGrowth);
    }
    double unitsOfWorker = sizing.units() / (most + 1);
    int idle = (int) Math.max(0, Math.round(session.idleUnits() / unitsOfWorker) - 1);
    List<Integer> ofCells =
        ofCells(statements, Math.max(1, session.busyUnits() / unitsOfWorker - 1), most);
    int atOnce = ofCells.stream().mapToInt(executors -> executors).max().orElse(most);
    return new ClusterPlan(machine, atOnce, atOnce, Math.min(idle, atOnce), ofCells, fetchGrowth);
  }

  /** So many on average over the time of statements, as metered. */
  private static List<Integer> ofCells(List<Statement> statements, double mean, int most) {
    List<Integer> ofCells = new ArrayList<>();
    double missing = 0;
    for (Statement statement : statements) {
      double wanted = mean + missing / statement.millis();
      int executors = (int) Math.max(1, Math.min(most, Math.round(wanted)));
      executors = (int) Math.max(Math.floor(mean), Math.min(Math.ceil(mean), executors));
      missing += (mean - executors) * statement.millis();
      ofCells.add(executors);
    }
    return ofCells;
  }
}
