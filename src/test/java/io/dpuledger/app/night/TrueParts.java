package io.dpuledger.app.night;

import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.simulator.fleet.Sizing;
import io.dpuledger.simulator.spark.SparkTruth;
import java.util.Objects;

/** What the cost of a session, or of several, was truly paid for. */
record TrueParts(
    double nothing, double statementOpen, double slotsIdle, double slotsBusy, double driver) {
  static final TrueParts NOTHING = new TrueParts(0, 0, 0, 0, 0);

  /** A cost, divided as AWS meters the units of workers. */
  static TrueParts of(SparkTruth truth, double cost) {
    SimulatedSession session = truth.session();
    SparkTruth.Work work = truth.work();
    Sizing sizing = session.setup().sizing();
    double perWorker = sizing.units() / Objects.requireNonNull(sizing.numberOfWorkers());
    double nothing = session.idleUnits() * work.nothingMillis();
    double open = session.busyUnits() * work.statementOnlyMillis();
    double jobs = session.busyUnits() * work.jobMillis();
    double driver = perWorker * work.jobMillis();
    double busy = perWorker * work.busySlotMillis() / truth.coresOfExecutor();
    double price = cost / (nothing + open + jobs);
    return new TrueParts(
        price * nothing,
        price * open,
        price * (jobs - driver - busy),
        price * busy,
        price * driver);
  }

  TrueParts plus(TrueParts other) {
    return new TrueParts(
        nothing + other.nothing,
        statementOpen + other.statementOpen,
        slotsIdle + other.slotsIdle,
        slotsBusy + other.slotsBusy,
        driver + other.driver);
  }

  double[] all() {
    return new double[] {nothing, statementOpen, slotsIdle, slotsBusy, driver};
  }
}
