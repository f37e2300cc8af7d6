package io.dpuledger.recomputed;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From sights and listings to the figures of every session and day. Read top to bottom. */
public final class Recomputation {
  private final Figures sessions = new Figures("session_fact", SessionKey.SQL, Recomputed.COLUMNS);
  private final Figures days =
      new Figures("session_day", SessionKey.SQL + " || ' ' || usage_date", SliceFigures.COLUMNS);
  private final Figures spend = new Figures("spend_daily", DaySpend.KEY_SQL, DaySpend.COLUMNS);

  public Recomputation(Iterable<Sight> sights, List<Listing> listings, Terms terms) {
    List<LastSight> lastSights = LastSight.of(sights);
    Map<Sight, Use> uses = new LinkedHashMap<>();
    for (LastSight last : lastSights) {
      Sight sight = last.sight();
      uses.put(sight, Use.of(sight, Size.of(sight, terms).units()));
    }
    Lifetimes lifetimes = Lifetimes.learnedFrom(uses, terms.idle().learnedTolerance());
    Map<String, DaySpend> spendByDay = new HashMap<>();
    for (LastSight last : lastSights) {
      Sight sight = last.sight();
      Recomputed session =
          recomputed(last, last.lifecycle(listings), uses.get(sight), lifetimes, terms);
      sessions.put(sight.key().toString(), session.figures());
      for (Slice slice : Slice.of(session)) {
        SliceFigures figures = SliceFigures.of(slice);
        days.put(sight.key() + " " + slice.day(), figures.values(slice));
        spendByDay.merge(DaySpend.key(slice), DaySpend.of(slice, figures), DaySpend::plus);
      }
    }
    spendByDay.forEach((key, total) -> spend.put(key, total.values()));
  }

  /** Every session. */
  public Figures sessions() {
    return sessions;
  }

  /** Every session on every day. */
  public Figures days() {
    return days;
  }

  /** Every day by worker type, unit and currency. */
  public Figures spend() {
    return spend;
  }

  private static Recomputed recomputed(
      LastSight last, String lifecycle, Use use, Lifetimes lifetimes, Terms terms) {
    Sight sight = last.sight();
    Size size = Size.of(sight, terms);
    Price price = Price.of(sight, size, use, terms);
    Bill bill = Bill.of(use, price, terms);
    Evidence evidence = Evidence.of(sight, use, lifetimes, terms.idle());
    Idling idling = Idling.of(sight, size, use, price, bill, evidence, terms);
    return new Recomputed(last, lifecycle, size, use, price, bill, evidence, idling, terms);
  }
}
