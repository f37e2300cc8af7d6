package io.dpuledger.ledger.person;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.ledger.Lake;
import io.dpuledger.ledger.LedgerState;
import io.dpuledger.model.AttributionRules;
import io.dpuledger.model.person.PersonNames;
import io.dpuledger.table.TableSchema;
import io.dpuledger.table.files.KnownFiles;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes persons out of a lake, file by file. If it dies, doing it again does the rest: what is done
 * already does not change any more.
 */
public final class PersonRewrite {
  private final Lake lake;
  private final KnownFiles known;
  private final Collection<TableSchema> tables;
  private final AttributionRules rules;
  private final Runnable check;

  /**
   * @param tables every table of the lake
   * @param rules where names of persons are, and what is kept of them
   * @param check throws if the run may no longer change the lake
   */
  public PersonRewrite(
      Lake lake,
      KnownFiles known,
      Collection<TableSchema> tables,
      AttributionRules rules,
      Runnable check) {
    this.lake = lake;
    this.known = known;
    this.tables = List.copyOf(tables);
    this.rules = rules;
    this.check = check;
  }

  /** How many files of tables changed, and how many reports were deleted. */
  public record Done(long files, long reports) {}

  /** Takes out of everything what should not be kept of persons. */
  public Done everything(LakeRecord record) {
    PersonNames kept = new PersonNames(rules);
    PersonReports reports = new PersonReports(lake, check);
    long files =
        tables()
            .rewrite(
                new PersonColumns(kept, PersonNames.ofNobody(rules), record.personsBefore()),
                (table, day) -> true);
    reports.forgetTargets();
    reports.rewriteErrors(kept, name -> true);
    Done done = new Done(files, reports.delete(day -> true));
    check.run();
    new LakeRecord(record.source(), rules.persons().known(), record.personsBefore())
        .write(lake.files(), lake.layout());
    return done;
  }

  /**
   * Takes everything of persons out of sessions created before a day, and out of older days. Only
   * days that have become older since the last time are read.
   */
  public Done before(LocalDate day, LakeRecord record, LedgerState state) {
    LocalDate done = record.personsBefore();
    if (done != null && !day.isAfter(done)) {
      return new Done(0, 0);
    }
    Predicate<String> isDue =
        date ->
            date.compareTo(day.toString()) < 0
                && (done == null || date.compareTo(done.toString()) >= 0);
    List<String> created = known.days(SessionFactTable.SCHEMA).stream().filter(isDue).toList();
    PersonNames nobody = PersonNames.ofNobody(rules);
    PersonReports reports = new PersonReports(lake, check);
    long files =
        tables()
            .rewrite(
                new PersonColumns(new PersonNames(rules), nobody, day),
                (table, date) ->
                    isDue.test(date)
                        || (table == SessionDayTable.SCHEMA
                            && created.stream().anyMatch(one -> reaches(state, one, date, done))));
    reports.rewriteErrors(nobody, run -> isDue.test(dayOf(run)));
    Done all = new Done(files, reports.delete(isDue));
    check.run();
    new LakeRecord(record.source(), record.persons(), day).write(lake.files(), lake.layout());
    return all;
  }

  /** Sessions over midnight have parts on days that are not older yet. */
  private static boolean reaches(
      LedgerState state, String created, String usage, @Nullable LocalDate done) {
    return usage.compareTo(created) >= 0
        && (done == null || usage.compareTo(done.toString()) >= 0)
        && state.mayReach(created, usage);
  }

  /** Names of runs begin with their time, such as 20261122T030000123Z. */
  private static String dayOf(String run) {
    return run.matches("\\d{8}T.*")
        ? LocalDate.parse(run.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE).toString()
        : "";
  }

  private PersonTables tables() {
    return new PersonTables(lake, known, tables, check);
  }
}
