package io.dpuledger.app.collect;

import io.dpuledger.app.run.Run;
import io.dpuledger.config.ConfigException;
import io.dpuledger.ledger.person.LakeRecord;
import io.dpuledger.model.Persons.Kept;
import io.dpuledger.model.target.CollectionSource;
import io.dpuledger.table.DataException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Records where the sessions of a lake come from, so that simulated and real ones never mix. */
final class LakeIdentity {
  private static final Set<String> NEVER_SERVED =
      Set.of(CollectionSource.AWS.name(), CollectionSource.FILES.name());

  private final Run run;
  private final Kept kept;
  private Optional<LakeRecord> record = Optional.empty();
  private final Set<CollectionSource> checked = EnumSet.noneOf(CollectionSource.class);
  private final Set<CollectionSource> claimed = EnumSet.noneOf(CollectionSource.class);

  LakeIdentity(Run run) {
    this.run = run;
    this.kept = run.config().attribution().persons().known();
  }

  /**
   * Rejects AWS for a simulated lake and the reverse, even if no target could be read: its failures
   * would mix with the other's sessions. So they mark a new lake as well. Only a server that is
   * down has an unknown source, but it is neither AWS nor files.
   */
  synchronized void check(CollectionSource source) {
    if (!checked.add(source)) {
      return;
    }
    findHeld();
    boolean mayBeHeld =
        record.isEmpty()
            || (source == CollectionSource.ENDPOINT
                ? !NEVER_SERVED.contains(held())
                : source.name().equals(held()));
    if (!mayBeHeld) {
      throw mixed(held(), source);
    }
    if (record.isEmpty() && source != CollectionSource.ENDPOINT) {
      new LakeRecord(source.name(), Kept.NONE, null).write(run.files(), run.layout());
    }
  }

  /**
   * Marks a new lake, and rejects a lake with sessions from another source. Records what is kept of
   * persons, before the first session is stored.
   */
  synchronized void claim(CollectionSource source) {
    if (!claimed.add(source)) {
      return;
    }
    findHeld();
    if (record.isPresent() && !held().equals(source.name())) {
      throw mixed(held(), source);
    }
    LakeRecord next =
        record
            .map(found -> found.collectedWith(kept))
            .orElseGet(() -> new LakeRecord(source.name(), kept, null));
    if (record.filter(next::equals).isEmpty()) {
      next.write(run.files(), run.layout());
    }
  }

  private String held() {
    return record.map(LakeRecord::source).orElseThrow();
  }

  /**
   * Once known, the source never changes; until then another run may claim the lake at any time.
   */
  private void findHeld() {
    try {
      record = record.or(() -> LakeRecord.find(run.files(), run.layout()));
    } catch (DataException e) {
      throw new ConfigException(List.of(String.valueOf(e.getMessage())));
    }
  }

  private ConfigException mixed(String held, CollectionSource source) {
    return new ConfigException(
        List.of(
            "dpu-ledger.lake.path: "
                + run.layout().lake()
                + " is a lake of "
                + held
                + ", but this run reads "
                + source
                + ": name another folder, because a lake has only one source"));
  }
}
