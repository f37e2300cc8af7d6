package io.dpuledger.analysis.rightsizing.logged;

import io.dpuledger.model.advice.LoggedUse;
import io.dpuledger.model.advice.ReplayRefusal;
import io.dpuledger.model.advice.SessionSetup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether what sessions held in memory fits smaller workers of the same unit. The heap of an
 * executor is taken to be in proportion to the units of its worker.
 *
 * @param fitting sessions whose peaks fit with room to spare
 * @param unknown sessions of whose memory too little is known
 * @param against how many would not fit, by what they did
 * @param mostUsed the most that a fitting one used of the smaller heap
 */
public record MemoryFit(
    List<SessionSetup> larger,
    List<LoggedUse> fitting,
    long unknown,
    Map<String, Long> against,
    double mostUsed) {
  private static final double MOST_OF_HEAP = 0.6;
  private static final double MOST_GC = 0.1;
  private static final long ONE_IN = 5;

  static MemoryFit of(List<SessionSetup> larger, BigDecimal unitsPerWorker) {
    List<LoggedUse> fitting = new ArrayList<>();
    Map<String, Long> against = new LinkedHashMap<>();
    long unknown = 0;
    double mostUsed = 0;
    for (SessionSetup setup : larger) {
      double ratio =
          unitsPerWorker
              .divide(
                  Objects.requireNonNull(setup.shape().unitsPerWorker()), 6, RoundingMode.HALF_UP)
              .doubleValue();
      for (LoggedUse session : setup.logged().sessions()) {
        Double used = used(session.memory(), ratio);
        Optional<String> bound = bound(session.memory());
        if (bound.isPresent()) {
          against.merge(bound.orElseThrow(), 1L, Long::sum);
        } else if (used != null && used > MOST_OF_HEAP) {
          against.merge("used more than 60 % of the smaller heap", 1L, Long::sum);
        } else if (used == null) {
          unknown++;
        } else if (session.isSure()) {
          fitting.add(session);
          mostUsed = Math.max(mostUsed, used);
        }
      }
    }
    return new MemoryFit(larger, fitting, unknown, against, mostUsed);
  }

  /** What a session did that is bound by its memory as it is; nothing if it is not. */
  private static Optional<String> bound(LoggedUse.Memory memory) {
    if (memory.spilledBytes() > 0) {
      return Optional.of(ReplayRefusal.SPILLED.words());
    }
    if (memory.gcShare() != null && memory.gcShare() > MOST_GC) {
      return Optional.of("spent more than 10 % of task time on garbage collection");
    }
    return memory.hasCachedData()
        ? Optional.of(ReplayRefusal.CACHED_DATA.words())
        : Optional.empty();
  }

  private static @Nullable Double used(LoggedUse.Memory memory, double ratio) {
    Long peak = memory.peakBytes();
    Long heap = memory.executorBytes();
    return peak == null || heap == null || heap == 0 ? null : peak / (ratio * heap);
  }

  /** Why smaller workers are not recommended; nothing if no log speaks against them. */
  public Optional<String> against(String type) {
    return against.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s may be too small: of %d sessions with logs, %s"
                .formatted(
                    type,
                    logged(),
                    against.entrySet().stream()
                        .map(what -> what.getValue() + " " + what.getKey())
                        .collect(Collectors.joining(", "))));
  }

  /** Why it is not known whether the work fits; nothing if it is. */
  public Optional<String> notKnown(String type) {
    Optional<String> missing = evidence().missing();
    return (missing.isEmpty() && unknown * ONE_IN > logged()
            ? Optional.of("the memory of too many sessions with logs is unknown")
            : missing)
        .map(why -> "for %s, %s".formatted(type, why));
  }

  private long logged() {
    return fitting.size()
        + unknown
        + against.values().stream().mapToLong(sessions -> sessions).sum();
  }

  private Evidence evidence() {
    return Evidence.of(fitting, larger);
  }

  /** That it fits, with a space before it. */
  public String sentence(String type) {
    return " By event logs of %d sessions on %d working days, %s of the cost, the work fits: no"
            .formatted(evidence().sessions(), evidence().workingDays(), evidence().percent())
        + " executor used more than %.0f %% of the heap that %s has in proportion, nothing spilled"
            .formatted(Math.ceil(100 * mostUsed), type)
        + " or was cached, and garbage collection took at most 10 % of task time. How long the"
        + " work takes is not known: try it.";
  }
}
