package io.dpuledger.simulator;

import io.dpuledger.model.Target;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Faults to order, from any thread. The order given first wins while it lasts. Pages count from 1
 * in each listing. Orders for a target do not touch sts, which has no region of its own.
 */
public final class Faults {
  private static final int ALWAYS = Integer.MAX_VALUE;
  private static final int ANY_PAGE = 0;

  private final List<Order> orders = new CopyOnWriteArrayList<>();
  private volatile Duration slowness = Duration.ofMillis(500);

  Faults() {}

  /** Every call fails so, whatever it is. */
  public void always(Fault fault) {
    orders.add(new Order(null, null, ANY_PAGE, fault, ALWAYS));
  }

  /** Every Glue call of a target fails so. */
  public void always(Target target, Fault fault) {
    orders.add(new Order(target, null, ANY_PAGE, fault, ALWAYS));
  }

  /** Every call of one operation of a target fails so. */
  public void always(Target target, Operation operation, Fault fault) {
    orders.add(new Order(target, operation, ANY_PAGE, fault, ALWAYS));
  }

  /** Every call of one operation fails so, wherever it goes. */
  public void always(Operation operation, Fault fault) {
    orders.add(new Order(null, operation, ANY_PAGE, fault, ALWAYS));
  }

  /** The next {@code calls} calls fail so, whatever they are. */
  public void next(int calls, Fault fault) {
    orders.add(new Order(null, null, ANY_PAGE, fault, calls));
  }

  /** The next {@code calls} Glue calls of a target fail so. */
  public void next(int calls, Target target, Fault fault) {
    orders.add(new Order(target, null, ANY_PAGE, fault, calls));
  }

  /** Every attempt at one page of the target's ListSessions fails so. */
  public void onPage(Target target, int page, Fault fault) {
    orders.add(new Order(target, Operation.LIST_SESSIONS, page, fault, ALWAYS));
  }

  /** The first {@code calls} attempts at one page of the target's ListSessions fail so. */
  public void onPage(Target target, int page, Fault fault, int calls) {
    orders.add(new Order(target, Operation.LIST_SESSIONS, page, fault, calls));
  }

  /** How late a {@link Fault#SLOW} answer is. */
  public void slowness(Duration newSlowness) {
    slowness = newSlowness;
  }

  /** From now on all is well. */
  public void clear() {
    orders.clear();
  }

  Duration slowness() {
    return slowness;
  }

  /** The fault that this call must suffer, used up by it. */
  Optional<Fault> suffer(AwsCall call) {
    for (Order order : orders) {
      if (order.matches(call) && order.useUp()) {
        return Optional.of(order.fault);
      }
    }
    return Optional.empty();
  }

  private static final class Order {
    private final @Nullable Target target;
    private final @Nullable Operation operation;
    private final int page;
    private final Fault fault;
    private final AtomicInteger left;

    Order(
        @Nullable Target target, @Nullable Operation operation, int page, Fault fault, int calls) {
      this.target = target;
      this.operation = operation;
      this.page = page;
      this.fault = fault;
      this.left = new AtomicInteger(calls);
    }

    boolean matches(AwsCall call) {
      return (target == null || target.equals(call.target()))
          && (operation == null || operation == call.operation())
          && (page == ANY_PAGE || page == call.page())
          && (fault != Fault.EXPIRED_TOKEN || call.page() > 1)
          && (fault != Fault.EMPTY_PAGE || call.operation() == Operation.LIST_SESSIONS);
    }

    boolean useUp() {
      return left.getAndUpdate(n -> n == ALWAYS ? n : Math.max(0, n - 1)) > 0;
    }
  }
}
