package io.dpuledger.eventlog.replay;

import io.dpuledger.eventlog.replay.record.RecordedWork;
import io.dpuledger.eventlog.replay.run.Capacity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replays the work of a log on fewer executors, from more to fewer. */
public final class Replays {
  private Replays() {}

  /** One replay for each smaller number of executors, or why there is none. */
  public static List<FewerExecutors> of(RecordedWork work) {
    ReplayVerdict ofWork = WorkRules.judge(work);
    Promise promise = ofWork == ReplayVerdict.PROMISED ? new Promise(work) : null;
    if (promise != null && !promise.isFaithful()) {
      ofWork = ReplayVerdict.OFF;
    }
    MemoryRule memory = new MemoryRule(work);
    Capacity recorded = Capacity.recorded(work);
    List<FewerExecutors> all = new ArrayList<>();
    for (int fewer : Counts.fewerThan(recorded.executors())) {
      ReplayVerdict verdict = ofWork == ReplayVerdict.PROMISED ? memory.judge(fewer) : ofWork;
      all.add(
          verdict == ReplayVerdict.PROMISED && promise != null
              ? promised(promise, recorded, fewer)
              : refused(promise, verdict, recorded.executors(), fewer));
    }
    return all;
  }

  private static FewerExecutors promised(Promise promise, Capacity recorded, int fewer) {
    Promise.Range range = promise.on(recorded.with(fewer));
    return range == null
        ? refused(promise, ReplayVerdict.OFF, recorded.executors(), fewer)
        : new FewerExecutors(
            recorded.executors(),
            fewer,
            ReplayVerdict.PROMISED,
            promise.observed(),
            range.fast(),
            range.slow());
  }

  private static FewerExecutors refused(
      @Nullable Promise promise, ReplayVerdict verdict, int executors, int fewer) {
    return new FewerExecutors(
        executors, fewer, verdict, promise == null ? null : promise.observed(), null, null);
  }
}
