package io.dpuledger.facts.session;

import io.dpuledger.model.AttributionRules;
import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.price.BilledPrices;
import io.dpuledger.model.price.BillingTerms;
import io.dpuledger.model.price.RateCard;
import io.dpuledger.model.price.WorkerType;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Turns all observations of a session into what it was, used and cost. Read top to bottom. */
public final class SessionRules implements Serializable {
  private static final long serialVersionUID = 1;

  private final Capacity.Types types;
  private final Attribution.Rules attribution;
  private final PriceBook prices;
  private final BillingTerms terms;

  public SessionRules(
      List<WorkerType> types,
      AttributionRules attribution,
      RateCard rateCard,
      BilledPrices billed,
      BillingTerms terms) {
    this.types = new Capacity.Types(types);
    this.attribution = new Attribution.Rules(attribution);
    this.prices = new PriceBook(rateCard, billed);
    this.terms = terms;
  }

  public DescribedSession describe(SeenSession seen, Lifecycle.LastRead lastRead) {
    SessionObservation latest = seen.latest();
    Reported reported = Reported.of(latest);
    Capacity capacity = types.of(latest, reported);
    Usage usage = Usage.of(seen, reported, capacity.units());
    boolean isUnknownType = types.isUnknown(latest.workerType());
    LocalDate day = day(usage.startedAt());
    PriceBook.Price price =
        prices.of(
            latest.target().region(),
            capacity.unit(),
            latest.workerType(),
            latest.glueVersion(),
            isUnknownType,
            day);
    KnownTime statements = KnownTime.of(seen, reported, usage);
    return new DescribedSession(
        seen,
        Lifecycle.of(seen, lastRead),
        attribution.of(seen),
        reported,
        capacity,
        usage,
        price,
        Cost.of(
            usage,
            price.perUnitHour(),
            terms.minimum(),
            prices.contractedShare(latest.target().accountId(), day, terms.keptShare())),
        statements,
        JobTime.of(seen, reported, usage, statements),
        Failure.of(latest),
        isUnknownType);
  }

  private static LocalDate day(long millis) {
    return LocalDate.ofEpochDay(Math.floorDiv(millis, TimeUnit.DAYS.toMillis(1)));
  }
}
