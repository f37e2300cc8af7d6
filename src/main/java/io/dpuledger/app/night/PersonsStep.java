package io.dpuledger.app.night;

import io.dpuledger.app.run.Run;
import io.dpuledger.config.ConfigException;
import io.dpuledger.ledger.Ledger;
import io.dpuledger.ledger.person.LakeRecord;
import io.dpuledger.ledger.person.PersonColumns;
import io.dpuledger.ledger.person.PersonRewrite;
import io.dpuledger.model.AttributionRules;
import io.dpuledger.model.Persons;
import io.dpuledger.model.Persons.Kept;
import io.dpuledger.model.Pseudonyms;
import io.dpuledger.model.person.PersonNames;
import io.dpuledger.model.target.CollectionSource;
import io.dpuledger.table.rows.Rows;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes out of a lake what should not be kept of persons, and reads it so. */
final class PersonsStep {
  private static final Logger LOG = LoggerFactory.getLogger(PersonsStep.class);

  private final Run run;
  private final Ledger ledger;
  private Optional<LakeRecord> record = Optional.empty();

  PersonsStep(Run run, Ledger ledger) {
    this.run = run;
    this.ledger = ledger;
  }

  /** The day before which sessions have no persons; null if none was taken out. */
  @Nullable LocalDate before() {
    return record.map(LakeRecord::personsBefore).orElse(null);
  }

  /** Reads observations without persons of sessions that are too old; null if none is. */
  Rows.@Nullable Mapping reading() {
    LocalDate before = before();
    AttributionRules rules = run.config().attribution();
    return before == null
        ? null
        : new PersonColumns(PersonNames.ofAll(rules), PersonNames.ofNobody(rules), before);
  }

  /**
   * Takes out of a lake what an earlier setting kept, or says that it is there.
   *
   * @param beginPublishing keeps all other runs from changing the lake
   * @param check throws if the run may no longer change the lake
   * @throws ConfigException if that takes a key which is missing
   */
  void beforeReading(boolean rebuild, Runnable beginPublishing, Runnable check) {
    record = LakeRecord.find(run.files(), run.layout());
    Persons persons = persons();
    LakeRecord found = record.orElse(null);
    if (found == null || !found.mayHaveMoreThan(persons.known())) {
      return;
    }
    if (!rebuild) {
      LOG.warn(
          "{} of persons from runs under another privacy.persons: under {} they stay until you run"
              + " analyze --rebuild. Until then, sessions may be counted twice whose ids changed.",
          found.persons() == Kept.PSEUDONYM ? "The lake has pseudonyms" : "The lake may have names",
          run.config().attribution().persons().kept().name().toLowerCase(Locale.ROOT));
      return;
    }
    requireKey(persons);
    beginPublishing.run();
    PersonRewrite.Done done = rewrite(persons, check).everything(found);
    LOG.info(
        "Took persons out of {} files of tables, and deleted {} reports with all their forms: write"
            + " one anew with report --as-of.",
        done.files(),
        done.reports());
    record = LakeRecord.find(run.files(), run.layout());
  }

  /** Takes persons out of days older than {@code privacy.keep-days}, if that is set. */
  void afterPublishing(LocalDate asOf, Runnable check) {
    Integer keepDays = run.config().privacy().keepDays();
    if (keepDays != null && record.isPresent()) {
      rewrite(persons(), check)
          .before(asOf.minusDays(keepDays), record.orElseThrow(), ledger.state());
    }
  }

  /** Simulated persons have a key that everybody knows. */
  private Persons persons() {
    Persons persons = run.config().attribution().persons();
    return persons.lacksKey()
            && record
                .filter(lake -> lake.source().equals(CollectionSource.SIMULATED.name()))
                .isPresent()
        ? new Persons(persons.kept(), new Pseudonyms(Pseudonyms.KEY_OF_NOBODY))
        : persons;
  }

  private static void requireKey(Persons persons) {
    if (persons.lacksKey()) {
      throw new ConfigException(
          List.of(
              "dpu-ledger.privacy.persons: the lake may have names, and pseudonyms for them need the"
                  + " key that collecting uses: set "
                  + Persons.KEY_VARIABLE
                  + " or privacy.key-file, or set privacy.persons to none. Nothing was changed"));
    }
  }

  private PersonRewrite rewrite(Persons persons, Runnable check) {
    AttributionRules rules = run.config().attribution();
    return new PersonRewrite(
        run.lake(),
        ledger.store().known(),
        Tables.all(),
        new AttributionRules(rules.team(), rules.owner(), rules.teamOfOwner(), persons),
        check);
  }
}
