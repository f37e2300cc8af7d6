package io.dpuledger.app;

import io.dpuledger.collect.SessionSource;
import io.dpuledger.collect.TargetException;
import io.dpuledger.model.CollectionOutcome;
import io.dpuledger.model.CollectionSource;
import io.dpuledger.model.Target;
import io.dpuledger.model.TargetCollection;
import io.dpuledger.observation.ObservationWriter;
import io.dpuledger.observation.TargetSpool;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads every target and publishes what was read to its end. One target's failure stops no other.
 */
final class CollectStage {
  private static final Logger LOG = LoggerFactory.getLogger(CollectStage.class);

  private final Run run;
  private final SessionSource source;

  CollectStage(Run run, SessionSource source) {
    this.run = run;
    this.source = source;
  }

  /** One row per target, in the order of the configuration. */
  List<TargetCollection> collect() {
    List<TargetCollection> collections = new ArrayList<>();
    try (ObservationWriter writer = new ObservationWriter(run.id(), run.files(), run.layout())) {
      for (Target target : run.config().collect().targets()) {
        collections.add(collect(target, writer));
      }
      collections.forEach(collection -> LakeIdentity.check(run, collection.source()));
      collections.stream()
          .filter(collection -> collection.outcome().stored())
          .map(TargetCollection::source)
          .distinct()
          .forEach(used -> LakeIdentity.claim(run, used));
      writer.publish();
    }
    return collections;
  }

  private TargetCollection collect(Target target, ObservationWriter writer) {
    Instant started = run.clock().instant();
    try (TargetSpool spool = new TargetSpool()) {
      SessionSource.Listing listing = source.list(target, run.id(), spool);
      TargetCollection complete =
          new TargetCollection(
              run.id(),
              listing.firstAnswer(),
              listing.lastAnswer(),
              target,
              listing.source(),
              CollectionOutcome.COMPLETE,
              listing.pages(),
              spool.sessions(),
              null);
      writer.add(complete, spool);
      LOG.debug("{}: {} sessions on {} pages", target, complete.sessions(), complete.pages());
      return complete;
    } catch (TargetException refused) {
      LOG.warn("{}: {}: {}", target, refused.outcome(), refused.getMessage());
      TargetCollection failed = failed(target, started, refused);
      writer.add(failed);
      return failed;
    }
  }

  private TargetCollection failed(Target target, Instant started, TargetException refused) {
    Instant answeredAt = refused.answeredAt();
    CollectionSource from = refused.source();
    return new TargetCollection(
        run.id(),
        answeredAt == null ? started : answeredAt,
        answeredAt == null ? run.clock().instant() : answeredAt,
        target,
        from,
        refused.outcome(),
        refused.pages(),
        0,
        refused.getMessage());
  }
}
