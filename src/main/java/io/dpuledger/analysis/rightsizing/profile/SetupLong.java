package io.dpuledger.analysis.rightsizing.profile;

import io.dpuledger.facts.idle.RowEnding;
import io.dpuledger.model.advice.HowEnded;
import io.dpuledger.model.advice.SessionSetup;
import io.dpuledger.table.SumInput;
import io.dpuledger.table.SumOutput;
import io.dpuledger.table.WholeSums;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What they ran beyond each idle timeout, and those of them whose pauses were seen. */
final class SetupLong {
  /** In minutes, ascending. */
  private final List<Integer> timeouts;

  private final Map<HowEnded, Beyond> byEnding = new EnumMap<>(HowEnded.class);

  SetupLong(List<Integer> timeouts) {
    this.timeouts = timeouts;
  }

  /** Sums by the place of the timeout. */
  private static final class Beyond {
    private final WholeSums all = new WholeSums();
    private final WholeSums seen = new WholeSums();
  }

  void add(SessionFigures session) {
    Long ran = session.millis();
    if (ran == null) {
      return;
    }
    Beyond sums = of(RowEnding.of(session.row()));
    // A pause is seen only under a timeout that is known.
    boolean isSeen = session.isRead() && session.timeoutMinutes() != null;
    for (int i = 0; i < timeouts.size(); i++) {
      long beyond = ran - TimeUnit.MINUTES.toMillis(timeouts.get(i));
      if (beyond <= 0) {
        return;
      }
      long amount = Micros.share(session.cost(), beyond, ran);
      sums.all.add(i, amount);
      if (isSeen) {
        sums.seen.add(i, amount);
      }
    }
  }

  private Beyond of(HowEnded ending) {
    return byEnding.computeIfAbsent(ending, first -> new Beyond());
  }

  void add(SetupLong other) {
    other.byEnding.forEach(
        (ending, more) -> {
          Beyond sums = of(ending);
          sums.all.add(more.all);
          sums.seen.add(more.seen);
        });
  }

  void write(SumOutput out) {
    for (HowEnded ending : HowEnded.values()) {
      Beyond sums = byEnding.get(ending);
      out.flag(sums != null);
      if (sums != null) {
        sums.all.write(out);
        sums.seen.write(out);
      }
    }
  }

  void read(SumInput in) {
    for (HowEnded ending : HowEnded.values()) {
      if (in.flag()) {
        Beyond sums = of(ending);
        sums.all.read(in);
        sums.seen.read(in);
      }
    }
  }

  /** By the timeout in minutes. */
  Map<Integer, Map<HowEnded, SessionSetup.RanBeyond>> sum() {
    Map<Integer, Map<HowEnded, SessionSetup.RanBeyond>> sums = new HashMap<>();
    for (int i = 0; i < timeouts.size(); i++) {
      int place = i;
      Map<HowEnded, SessionSetup.RanBeyond> ofTimeout = new EnumMap<>(HowEnded.class);
      byEnding.forEach(
          (ending, beyond) ->
              ofTimeout.put(
                  ending,
                  new SessionSetup.RanBeyond(beyond.all.money(place), beyond.seen.money(place))));
      sums.put(timeouts.get(i), ofTimeout);
    }
    return sums;
  }
}
