package io.dpuledger.recomputed;

import java.util.ArrayList;
import java.util.Collection;
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

  public Recomputation(
      Iterable<Sight> sights,
      Iterable<PolledStatement> statements,
      List<Listing> listings,
      Terms terms) {
    Collection<Life> lives = lives(LastSight.of(sights), statements, terms);
    Endings endings = new Endings(lives, lifetimes(lives, terms), terms.idle());
    Map<String, DaySpend> spendByDay = new HashMap<>();
    for (Life life : lives) {
      SessionKey key = life.sight().key();
      Recomputed session = recomputed(life, life.last().lifecycle(listings), endings, terms);
      sessions.put(key.toString(), session.figures());
      for (Slice slice : Slice.of(session)) {
        SliceFigures figures = SliceFigures.of(slice);
        days.put(key + " " + slice.day(), figures.values(slice));
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

  private static Collection<Life> lives(
      List<LastSight> lastSights, Iterable<PolledStatement> statements, Terms terms) {
    Map<SessionKey, List<PolledStatement>> bySession = new HashMap<>();
    statements.forEach(
        sight -> bySession.computeIfAbsent(sight.key(), key -> new ArrayList<>(2)).add(sight));
    List<Life> lives = new ArrayList<>(lastSights.size());
    for (LastSight last : lastSights) {
      Sight sight = last.sight();
      Use use = Use.of(sight, Size.of(sight, terms).units());
      List<PolledStatement> ofSession = bySession.getOrDefault(sight.key(), List.of());
      lives.add(new Life(last, use, Watched.of(last, use, ofSession)));
    }
    return lives;
  }

  private static Lifetimes lifetimes(Collection<Life> lives, Terms terms) {
    Map<Sight, Use> uses = new LinkedHashMap<>();
    lives.forEach(life -> uses.put(life.sight(), life.use()));
    return Lifetimes.learnedFrom(uses, terms.idle().learnedTolerance());
  }

  private static Recomputed recomputed(Life life, String lifecycle, Endings endings, Terms terms) {
    Sight sight = life.sight();
    Use use = life.use();
    Size size = Size.of(sight, terms);
    Price price = Price.of(sight, size, use, terms);
    Bill bill = Bill.of(use, price, terms);
    Evidence evidence = Evidence.of(life, endings, terms.idle());
    Idling idling = Idling.of(sight, size, use, price, bill, evidence, terms);
    Times times = Times.of(use, evidence);
    return new Recomputed(life, lifecycle, size, price, bill, evidence, idling, times, terms);
  }
}
