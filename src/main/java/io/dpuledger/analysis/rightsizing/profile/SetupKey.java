package io.dpuledger.analysis.rightsizing.profile;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.model.SessionOrigin;
import io.dpuledger.model.advice.SessionProfile.Scope;
import io.dpuledger.model.advice.SessionProfile.TimeoutGroup;
import io.dpuledger.model.advice.SessionSetup.Shape;
import io.dpuledger.table.SumInput;
import io.dpuledger.table.SumOutput;
import io.dpuledger.table.TableRow;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What sessions of one profile have in common, and what those that were set up alike.
 *
 * @param idleTimeoutMinutes null where AWS gave none
 */
record SetupKey(
    Group group, Shape shape, @Nullable Integer idleTimeoutMinutes, boolean idleProtected) {
  private static final int MIX = 0x9E3779B1;

  static final List<String> COLUMNS =
      List.of(
          SessionFactTable.ACCOUNT_ID,
          SessionFactTable.ROLE_NAME,
          SessionFactTable.TEAM,
          SessionFactTable.SESSION_ORIGIN,
          SessionFactTable.BILLING_CURRENCY,
          SessionFactTable.WORKER_TYPE,
          SessionFactTable.NUMBER_OF_WORKERS,
          SessionFactTable.AUTO_SCALING,
          SessionFactTable.GLUE_VERSION,
          SessionFactTable.COMMAND_NAME,
          SessionFactTable.CAPACITY_UNIT,
          SessionFactTable.CAPACITY_UNITS,
          SessionFactTable.IDLE_TIMEOUT_MINUTES,
          SessionFactTable.IDLE_PROTECTED);

  static final Comparator<Group> GROUPS =
      Comparator.<Group, String>comparing(group -> group.scope().accountId())
          .thenComparing(by(group -> group.scope().roleName()))
          .thenComparing(by(group -> group.scope().team()))
          .thenComparing(by(group -> group.scope().sessionOrigin()))
          .thenComparing(Group::currency);

  /** The order of setups within a group. */
  static final Comparator<SetupKey> IN_GROUP =
      SetupKey.<SetupKey, String>by(key -> key.shape().workerType())
          .thenComparing(by(key -> key.shape().numberOfWorkers()))
          .thenComparing(key -> key.shape().autoScaling())
          .thenComparing(by(key -> key.shape().glueVersion()))
          .thenComparing(by(key -> key.shape().commandName()))
          .thenComparing(by(key -> key.shape().capacityUnit()))
          .thenComparing(by(key -> key.shape().capacityUnits()))
          .thenComparing(by(SetupKey::idleTimeoutMinutes))
          .thenComparing(SetupKey::idleProtected);

  static final Comparator<SetupKey> ORDER =
      Comparator.comparing(SetupKey::group, GROUPS).thenComparing(IN_GROUP);

  /** The key of a profile. */
  record Group(Scope scope, String currency) implements Serializable {
    TimeoutGroup timeoutGroup(boolean idleProtected) {
      return new TimeoutGroup(scope, currency, idleProtected);
    }
  }

  static SetupKey of(TableRow row) {
    return new SetupKey(
        new Group(
            new Scope(
                row.requireText(SessionFactTable.ACCOUNT_ID),
                row.text(SessionFactTable.ROLE_NAME),
                row.text(SessionFactTable.TEAM),
                row.text(SessionFactTable.SESSION_ORIGIN)),
            row.requireText(SessionFactTable.BILLING_CURRENCY)),
        new Shape(
            row.text(SessionFactTable.WORKER_TYPE),
            row.integer(SessionFactTable.NUMBER_OF_WORKERS),
            row.isTrue(SessionFactTable.AUTO_SCALING),
            row.text(SessionFactTable.GLUE_VERSION),
            row.text(SessionFactTable.COMMAND_NAME),
            row.text(SessionFactTable.CAPACITY_UNIT),
            row.decimal(SessionFactTable.CAPACITY_UNITS)),
        row.integer(SessionFactTable.IDLE_TIMEOUT_MINUTES),
        row.isTrue(SessionFactTable.IDLE_PROTECTED));
  }

  boolean isDbt() {
    return SessionOrigin.DBT.name().equals(group.scope().sessionOrigin());
  }

  /** Groups and shapes once for all their setups. */
  void write(SumOutput out) {
    out.shared(group, out::object);
    out.shared(shape, out::object);
    out.shared(idleTimeoutMinutes, out::integer);
    out.flag(idleProtected);
  }

  static SetupKey read(SumInput in) {
    return new SetupKey(
        Objects.requireNonNull(in.shared(() -> in.object(Group.class))),
        Objects.requireNonNull(in.shared(() -> in.object(Shape.class))),
        in.shared(in::integer),
        in.flag());
  }

  /** Of few workers and minutes, the sums that records make are the same for many. */
  @Override
  public int hashCode() {
    int hash = group.hashCode();
    hash = hash * MIX + Objects.hashCode(shape.workerType());
    hash = hash * MIX + Objects.hashCode(shape.numberOfWorkers());
    hash = hash * MIX + Objects.hashCode(shape.capacityUnits());
    hash = hash * MIX + Objects.hashCode(idleTimeoutMinutes);
    return hash * MIX + shape.hashCode();
  }

  private static <K, T extends Comparable<T>> Comparator<K> by(Function<K, @Nullable T> part) {
    return Comparator.comparing(part, nullsFirst(naturalOrder()));
  }
}
