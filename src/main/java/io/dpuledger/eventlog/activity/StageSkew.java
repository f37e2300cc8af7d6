package io.dpuledger.eventlog.activity;

import io.dpuledger.eventlog.event.LogEvent.StageAttempt;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The stage whose longest task took most longer than its median task. */
final class StageSkew {
  private static final int MOST_OPEN = 200;
  private static final int LEAST_TASKS = 2;

  private final LinkedHashMap<StageAttempt, Durations> open = new LinkedHashMap<>();
  private double worstMillis = -1;
  private double worstRatio;

  void add(StageAttempt stage, long taskMillis) {
    open.computeIfAbsent(stage, any -> new Durations()).add(taskMillis);
    if (open.size() > MOST_OPEN) {
      Iterator<Map.Entry<StageAttempt, Durations>> eldest = open.entrySet().iterator();
      judge(eldest.next().getValue());
      eldest.remove();
    }
  }

  void end(StageAttempt stage) {
    Durations tasks = open.remove(stage);
    if (tasks != null) {
      judge(tasks);
    }
  }

  void endAll() {
    open.values().forEach(this::judge);
    open.clear();
  }

  private void judge(Durations tasks) {
    double median = tasks.median();
    double more = Math.max(0, tasks.longest() - median);
    if (tasks.count() >= LEAST_TASKS && median > 0 && more > worstMillis) {
      worstMillis = more;
      worstRatio = Math.max(1, tasks.longest() / median);
    }
  }

  boolean isKnown() {
    return worstMillis >= 0;
  }

  /** How much longer the longest task took. */
  double millis() {
    return worstMillis;
  }

  /** The longest task by the median one. */
  double ratio() {
    return worstRatio;
  }
}
