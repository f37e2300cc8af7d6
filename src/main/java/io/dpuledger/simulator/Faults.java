package io.dpuledger.simulator;

import io.dpuledger.model.target.Target;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Faults to inject, from any thread. The first one injected wins until it is used up. Pages count
 * from 1 in each listing. Faults of a target do not affect STS, which has no region.
 */
public final class Faults {
  private static final int ALWAYS = Integer.MAX_VALUE;
  private static final String JSON_TYPE = "application/x-amz-json-1.1";

  private final List<Order<Fault>> orders = new CopyOnWriteArrayList<>();
  private final List<Order<HttpReply>> words = new CopyOnWriteArrayList<>();
  private volatile Duration slowness = Duration.ofMillis(500);

  Faults() {}

  /** Every call fails. */
  public void always(Fault fault) {
    order(ALWAYS, call -> true, fault);
  }

  /** Every Glue call of a target fails. */
  public void always(Target target, Fault fault) {
    order(ALWAYS, call -> target.equals(call.target()), fault);
  }

  /** Every call of one operation of a target fails. */
  public void always(Target target, Operation operation, Fault fault) {
    order(ALWAYS, call -> target.equals(call.target()) && operation == call.operation(), fault);
  }

  /** Every call of one operation fails, for any target. */
  public void always(Operation operation, Fault fault) {
    order(ALWAYS, call -> operation == call.operation(), fault);
  }

  /** Every attempt to assume a role of this account fails. */
  public void always(String accountId, Fault fault) {
    order(ALWAYS, call -> assumesRoleOf(accountId, call), fault);
  }

  /** The next {@code calls} calls fail. */
  public void next(int calls, Fault fault) {
    order(calls, call -> true, fault);
  }

  /** The next {@code calls} Glue calls of a target fail. */
  public void next(int calls, Target target, Fault fault) {
    order(calls, call -> target.equals(call.target()), fault);
  }

  /** Every attempt at one page of the target's ListSessions fails. */
  public void onPage(Target target, int page, Fault fault) {
    onPage(target, page, fault, ALWAYS);
  }

  /** The first {@code calls} attempts at one page of the target's ListSessions fail. */
  public void onPage(Target target, int page, Fault fault, int calls) {
    order(calls, call -> lists(target, call) && call.page() == page, fault);
  }

  /** Every call about one session fails, as where a policy denies the sessions of others. */
  public void onSession(String sessionId, Fault fault) {
    order(ALWAYS, call -> isAbout(sessionId, call), fault);
  }

  /**
   * Glue throttles the calls of a target that are more than so many in a second.
   *
   * @param nanoTime a clock that is never set
   */
  public void throttleAbove(int callsPerSecond, LongSupplier nanoTime) {
    CallLimit limit = new CallLimit(callsPerSecond, nanoTime);
    order(ALWAYS, call -> call.target() != null && limit.isExceededBy(call), Fault.THROTTLED);
  }

  /** Every ListSessions of a target returns this text, whether JSON or not. */
  public void alwaysSay(Target target, int status, String body) {
    say(ALWAYS, target, status, body);
  }

  /** The next ListSessions of a target returns this text; several are used in order. */
  public void nextSay(Target target, int status, String body) {
    say(1, target, status, body);
  }

  /** The delay of a {@link Fault#SLOW} answer. */
  public void slowness(Duration newSlowness) {
    slowness = newSlowness;
  }

  /** Removes all faults. */
  public void clear() {
    orders.clear();
    words.clear();
  }

  /** How many counted faults are not used up yet. */
  public int outstanding() {
    return Stream.concat(orders.stream(), words.stream()).mapToInt(Order::outstanding).sum();
  }

  Duration slowness() {
    return slowness;
  }

  /** The fault for this call, which uses it up. */
  Optional<Fault> suffer(AwsCall call) {
    return find(orders, call);
  }

  /** The text to return for this call, which uses it up. */
  Optional<HttpReply> words(AwsCall call) {
    return find(words, call);
  }

  private void order(int calls, Predicate<AwsCall> which, Fault fault) {
    orders.add(new Order<>(which.and(call -> touches(fault, call)), fault, calls));
  }

  private void say(int calls, Target target, int status, String body) {
    words.add(
        new Order<>(call -> lists(target, call), HttpReply.of(status, JSON_TYPE, body), calls));
  }

  private static <T> Optional<T> find(List<Order<T>> orders, AwsCall call) {
    return orders.stream()
        .filter(order -> order.which.test(call) && order.useUp())
        .map(order -> order.what)
        .findFirst();
  }

  private static boolean lists(Target target, AwsCall call) {
    return target.equals(call.target()) && call.operation() == Operation.LIST_SESSIONS;
  }

  private static boolean assumesRoleOf(String accountId, AwsCall call) {
    return call.operation() == Operation.ASSUME_ROLE
        && String.valueOf(call.text("RoleArn")).contains("::" + accountId + ":");
  }

  private static boolean isAbout(String sessionId, AwsCall call) {
    return sessionId.equals(call.text("SessionId"))
        || String.valueOf(call.text("ResourceArn")).endsWith(":session/" + sessionId);
  }

  private static boolean touches(Fault fault, AwsCall call) {
    return switch (fault) {
      case EXPIRED_TOKEN -> call.page() > 1;
      case EMPTY_PAGE -> call.operation() == Operation.LIST_SESSIONS;
      default -> true;
    };
  }

  private static final class Order<T> {
    private final Predicate<AwsCall> which;
    private final T what;
    private final AtomicInteger left;

    Order(Predicate<AwsCall> which, T what, int calls) {
      this.which = which;
      this.what = what;
      this.left = new AtomicInteger(calls);
    }

    int outstanding() {
      return left.get() == ALWAYS ? 0 : left.get();
    }

    boolean useUp() {
      return left.getAndUpdate(n -> n == ALWAYS ? n : Math.max(0, n - 1)) > 0;
    }
  }
}
