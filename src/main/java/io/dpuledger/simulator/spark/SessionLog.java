package io.dpuledger.simulator.spark;

import io.dpuledger.simulator.fleet.Dice;
import io.dpuledger.simulator.fleet.Ending;
import io.dpuledger.simulator.fleet.SimulatedSession;
import io.dpuledger.simulator.spark.SparkTruth.Fewer;
import io.dpuledger.simulator.spark.SparkTruth.Work;
import io.dpuledger.simulator.spark.cluster.Both;
import io.dpuledger.simulator.spark.cluster.ClusterPlan;
import io.dpuledger.simulator.spark.cluster.ClusterRun;
import io.dpuledger.simulator.spark.draw.SessionDrawing;
import io.dpuledger.simulator.spark.draw.SessionDrawing.Outside;
import io.dpuledger.simulator.spark.draw.Statement;
import io.dpuledger.simulator.spark.draw.Style;
import io.dpuledger.simulator.spark.line.EventLog;
import io.dpuledger.simulator.spark.line.LogForm;
import io.dpuledger.simulator.spark.work.Cell;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Draws the work of a session, runs it, writes its log, and runs it again on fewer workers. */
final class SessionLog {
  /** AWS copies logs to S3 so often. */
  private static final long COPY_MILLIS = 30_000;

  private static final double ENDS_WELL = 0.8;
  private static final double LAST_LINE_CUT = 0.3;

  private final SimulatedSession session;
  private final SparkSpec spec;
  private final Writers writers;
  private final LogPlaces places;
  private final Dice dice;
  private final Naming naming;
  private final Style style;
  private final long ready;
  private final long now;
  private Work work = Work.NONE;
  private boolean isWhole = true;
  private @Nullable List<Fewer> fewer;

  SessionLog(SimulatedSession session, SparkSpec spec, Writers writers, LogPlaces places) {
    this.session = session;
    this.spec = spec;
    this.writers = writers;
    this.places = places;
    this.dice = new Dice(31 * spec.seed() + session.id().hashCode() + session.createdMillis());
    this.naming = LogPlaces.possible(session, dice.pick(writers.namings()));
    this.style = style();
    this.ready = session.createdMillis() + session.readyAfterMillis();
    this.now = Math.min(session.endedOn().toEpochMilli(), spec.asOf().toEpochMilli());
  }

  /** Sessions of the same team and size do the same kind of work. */
  private Style style() {
    return new Dice(
            31 * spec.seed()
                + Objects.hash(
                    session.setup().team(),
                    session.setup().glueVersion(),
                    session.setup().sizing().workerType(),
                    session.setup().sizing().numberOfWorkers()))
        .pick(writers.styles());
  }

  SparkTruth write() {
    List<Application> applications =
        dice.chance(writers.restarted()) && naming != Naming.NOWHERE
            ? Application.two(session).orElseGet(() -> List.of(Application.whole(session)))
            : List.of(Application.whole(session));
    LogForm form = dice.pick(writers.forms());
    int written = 0;
    for (Application application : applications) {
      if (application.start() < now) {
        write(application, form);
        written++;
      }
    }
    long between = now - ready - work.jobMillis() - work.statementOnlyMillis();
    return new SparkTruth(
        session,
        style,
        naming,
        written,
        Executors.machine(session.setup().sizing()).cores(),
        isWhole,
        new Work(
            work.busySlotMillis(),
            work.slotMillis(),
            work.jobSlotMillis(),
            work.jobMillis(),
            work.jobOutsideMillis(),
            work.statementOnlyMillis(),
            Math.max(0, between)),
        fewer == null ? List.of() : fewer);
  }

  private void write(Application application, LogForm form) {
    ClusterPlan plan = Executors.plan(session, application.statements(), style.fetchGrowth());
    List<Cell> cells =
        SessionDrawing.draw(application.statements(), plan, style, outside(plan), dice);
    long end = Math.min(application.end(), now);
    boolean endsWell = endsWell(application);
    long until = endsWell ? end : end - Math.floorMod(end - application.start(), COPY_MILLIS);
    EventLog log =
        new EventLog(
            places.files(form, session, naming, application.start(), !endsWell),
            LogPlaces.head(session, naming, application.start(), plan.machine(), plan.isDynamic()),
            until);
    WorkSums sums = new WorkSums(Math.max(ready, application.start()), end);
    ClusterRun.of(cells, plan, application.start(), new Both(sums, log));
    work = work.plus(sums.end().work());
    if (endsWell) {
      log.end(end);
    } else {
      isWhole = false;
      log.leave(dice.chance(LAST_LINE_CUT));
    }
    boolean isOver = application.statements().stream().noneMatch(Statement::isCutOff);
    List<Fewer> ofApplication = isOver ? FewerWorkers.of(cells, plan) : List.of();
    fewer = fewer == null ? ofApplication : FewerWorkers.plus(fewer, ofApplication);
  }

  private boolean endsWell(Application application) {
    boolean isLast = application.end() == session.endedOn().toEpochMilli();
    boolean canEnd =
        !isLast || session.ending() == Ending.STOPPED || session.ending() == Ending.IDLE_TIMEOUT;
    return application.end() <= now && canEnd && (!isLast || dice.chance(ENDS_WELL));
  }

  private Outside outside(ClusterPlan plan) {
    if (plan.isDynamic() || !dice.chance(writers.outside())) {
      return Outside.NOTHING;
    }
    return dice.chance(0.5) ? Outside.STREAM : Outside.THREAD;
  }
}
