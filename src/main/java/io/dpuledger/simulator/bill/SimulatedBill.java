package io.dpuledger.simulator.bill;

import io.dpuledger.model.target.Target;
import io.dpuledger.simulator.bill.form.BillFormat;
import io.dpuledger.simulator.bill.form.BillWriter;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.FleetSpec;
import io.dpuledger.simulator.fleet.SimulatedSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the bill of a fleet. */
public final class SimulatedBill {
  /** An account that no target of a fleet reads. */
  public static final Target UNREAD = new Target("444455556666", "us-east-1");

  private static final long UNREAD_SEED = 71;
  private static final long HIDDEN_SEED = 72;

  private final Fleet fleet;
  private final Optional<Listings> listings;
  private final BillSpec spec;
  private final BillTruth truth = new BillTruth();
  private final TrueRates rates;
  private final BilledUse use;
  private final UsageRows rows;

  private SimulatedBill(Fleet fleet, Optional<Listings> listings, BillSpec spec) {
    this.fleet = fleet;
    this.listings = listings;
    this.spec = spec;
    this.rates = new TrueRates(spec.card(), spec.plants().rates());
    this.use = new BilledUse(spec, truth);
    this.rows = new UsageRows(spec.shape(), spec.terms());
  }

  /**
   * Writes one delivery in each of these forms, each into a folder of its name.
   *
   * @param listings when sessions are listed; empty if the ledger has every session of the fleet
   */
  public static BillTruth write(
      Fleet fleet,
      Optional<Listings> listings,
      BillSpec spec,
      List<BillFormat> formats,
      Path folder) {
    List<BillWriter> writers =
        formats.stream()
            .map(format -> format.writer(folder.resolve(format.label()), spec.head()))
            .toList();
    SimulatedBill bill = new SimulatedBill(fleet, listings, spec);
    bill.charge(new Charges(writers, bill.truth));
    for (BillWriter writer : writers) {
      try {
        writer.close();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot write a bill into " + folder, e);
      }
    }
    return bill.truth;
  }

  private void charge(Charges out) {
    for (SimulatedSession session : fleet.sessions()) {
      boolean isKnown = listings.isEmpty() || listings.orElseThrow().sees(session);
      charge(session, isKnown ? Optional.empty() : Optional.of(Cause.NEVER_SEEN), out);
    }
    for (SimulatedSession session : unread()) {
      charge(session, Optional.of(Cause.UNREAD_ACCOUNT), out);
    }
    for (SimulatedSession session : hidden()) {
      charge(session, Optional.of(Cause.NEVER_SEEN), out);
    }
    rows.flush(out);
    OtherCharges others = new OtherCharges(spec, fleet.spec().targets());
    LocalDate day = fleet.spec().firstDay();
    for (; day.isBefore(spec.delivery().meteredUntil()); day = day.plusDays(1)) {
      others.usage(day, out);
    }
    others.monthly(out);
  }

  private void charge(SimulatedSession session, Optional<Cause> unknown, Charges out) {
    TrueCell cell = rates.cell(session);
    List<HourOfUse> hours =
        unknown.isPresent()
            ? use.unknown(session, cell, unknown.orElseThrow())
            : use.known(session, cell, listings.flatMap(times -> times.lastSeenLive(session)));
    for (HourOfUse hour : hours) {
      truth.billed(cell, hour, spec.terms().of(hour.unitHours().multiply(cell.rate())));
    }
    rows.add(cell, hours);
    if (spec.shape().hasResourceIds()) {
      rows.flush(session, out);
    }
  }

  private List<SimulatedSession> unread() {
    double perDay = spec.plants().unreadSessionsPerDay();
    FleetSpec company = fleet.spec().withTargets(List.of(UNREAD));
    return perDay > 0 ? more(company, UNREAD_SEED, perDay) : List.of();
  }

  /** Only those that would be gone before a listing. */
  private List<SimulatedSession> hidden() {
    double perDay = spec.plants().hiddenSessionsPerDay();
    List<SimulatedSession> hidden = new ArrayList<>();
    if (perDay > 0) {
      for (SimulatedSession session : more(fleet.spec(), HIDDEN_SEED, perDay)) {
        if (listings.isEmpty() || listings.orElseThrow().wouldMiss(session)) {
          hidden.add(session);
        }
      }
    }
    return hidden;
  }

  private static List<SimulatedSession> more(FleetSpec company, long seed, double perDay) {
    return Fleet.generate(company.withSeed(company.seed() + seed).withSessionsPerDay(perDay))
        .sessions();
  }
}
