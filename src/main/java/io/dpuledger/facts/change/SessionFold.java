package io.dpuledger.facts.change;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.idle.Grading;
import io.dpuledger.facts.idle.GroupEndings;
import io.dpuledger.facts.idle.GroupVerdicts;
import io.dpuledger.facts.session.DescribedSession;
import io.dpuledger.facts.session.Grade;
import io.dpuledger.facts.session.Lifecycle;
import io.dpuledger.facts.session.SeenSession;
import io.dpuledger.facts.session.SessionRules;
import io.dpuledger.model.IdleAssumptions;
import io.dpuledger.model.target.Target;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.ValueRow;
import io.dpuledger.table.rows.RowGroup;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns all rows of a session into its fact, in two passes: grades need all endings. */
public final class SessionFold implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int TEAM =
      SessionFactTable.SCHEMA.columnNames().indexOf(SessionFactTable.TEAM);

  private final ChangeRule rule;
  private final SessionRules rules;
  private final IdleAssumptions idle;
  private final HashMap<Target, Lifecycle.LastRead> lastReads;

  public SessionFold(
      ChangeRule rule,
      SessionRules rules,
      IdleAssumptions idle,
      Map<Target, Lifecycle.LastRead> lastReads) {
    this.rule = rule;
    this.rules = rules;
    this.idle = idle;
    this.lastReads = new HashMap<>(lastReads);
  }

  /** The creation dates of sessions whose facts change. */
  public Iterator<SortedSet<String>> changedDates(Iterator<RowGroup> groups) {
    SortedSet<String> dates = new TreeSet<>();
    while (groups.hasNext()) {
      SeenGroup group = new SeenGroup(groups.next());
      if (group.isChanged(rule)) {
        dates.add(group.createdDate());
      }
    }
    return List.of(dates).iterator();
  }

  /** What is known about the endings of all sessions, including unchanged ones. */
  public Iterator<Survey> survey(Iterator<RowGroup> groups) {
    Survey survey = new Survey();
    while (groups.hasNext()) {
      SeenGroup group = new SeenGroup(groups.next());
      survey.addKeyless(group.keylessDates());
      boolean isChanged = group.isChanged(rule);
      if (isChanged && group.hasUnread()) {
        survey.countWanted();
      }
      TableRow ended = isChanged ? timeout(group) : group.fact();
      if (ended != null) {
        survey.endings().add(ended, idle);
      }
    }
    return List.of(survey).iterator();
  }

  /** The new version of a fact, without its grade, if a timeout may have ended its session. */
  private @Nullable TableRow timeout(SeenGroup group) {
    DescribedSession described = group.mayBeTimeout() ? described(group) : null;
    return described == null ? null : SessionFactTable.TABLE.view(described);
  }

  /** The values of {@link FactRow#TYPE}; null if any published fact stays as it is. */
  public @Nullable Object @Nullable [] fact(RowGroup rows, GroupVerdicts verdicts) {
    SeenGroup group = new SeenGroup(rows);
    TableRow before = group.fact();
    Grading grading = new Grading(idle, verdicts);
    if (group.isChanged(rule)) {
      DescribedSession described = described(group);
      if (described == null) {
        return null;
      }
      @Nullable Object[] fact = SessionFactTable.TABLE.row(described);
      SessionFactTable.grade(grading.of(view(fact)), fact);
      if (before != null && fact[TEAM] == null && rule.hasLostItsPerson(before)) {
        fact[TEAM] = before.text(SessionFactTable.TEAM);
      }
      return FactRow.of(fact, true, before == null ? List.of() : FactRow.days(before));
    }
    return before == null ? null : gradedAgain(before, grading);
  }

  /** The meaning of a timeout may have changed without a new observation of the session. */
  private @Nullable Object @Nullable [] gradedAgain(TableRow before, Grading grading) {
    boolean isWanted = rule.isHalfMoved(before);
    if (!isWanted && !GroupEndings.isTimeout(before)) {
      return null;
    }
    Grade grade = grading.of(before);
    if (!isWanted && !Grading.isNews(grade, before)) {
      return null;
    }
    @Nullable Object[] values = FactRow.values(before);
    SessionFactTable.grade(grade, values);
    return FactRow.of(values, false, FactRow.days(before));
  }

  private @Nullable DescribedSession described(SeenGroup group) {
    SeenSession seen = group.seen();
    return seen == null
        ? null
        : rules.describe(
            seen, lastReads.getOrDefault(seen.latest().target(), Lifecycle.LastRead.NEVER));
  }

  private static TableRow view(@Nullable Object[] fact) {
    return ValueRow.of(SessionFactTable.SCHEMA, fact);
  }
}
