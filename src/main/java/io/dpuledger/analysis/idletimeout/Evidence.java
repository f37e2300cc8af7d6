package io.dpuledger.analysis.idletimeout;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The gaps of a group, or of a wider group around it. A wider group is made once and lent to all
 * its members, for it keeps what it has worked out. Not for several threads.
 */
public final class Evidence {
  private final String scope;
  private final List<GapBin> gaps;
  private final long count;
  private final Map<Interruption, GroupCurves> curves = new HashMap<>();

  /**
   * @param scope what the group is called, as people should read it
   */
  public Evidence(String scope, List<GapBin> gaps) {
    this.scope = scope;
    this.gaps = List.copyOf(gaps);
    this.count = gaps.stream().mapToLong(GapBin::count).sum();
  }

  /** What the group is called, as people should read it. */
  public String scope() {
    return scope;
  }

  List<GapBin> gaps() {
    return gaps;
  }

  /** How many gaps there are. */
  public long count() {
    return count;
  }

  GroupCurves curves(Interruption price) {
    return curves.computeIfAbsent(price, at -> new GroupCurves(gaps, at));
  }

  /** What gaps of sessions that live are expected to save from now on under a timeout. */
  public BigDecimal yetToSave(List<GapBin> open, int timeoutMinutes, Interruption price) {
    Curves all = curves(price).all();
    return Amounts.of(
        open.stream()
            .filter(bin -> bin.ending() == Ending.CENSORED)
            .mapToDouble(bin -> all.yetToSave(bin, timeoutMinutes, price))
            .sum());
  }

  /** Whether the group has seen enough to speak for this timeout. */
  boolean supports(Optimum optimum, CurvePolicy policy) {
    if (count < policy.minimumGaps()) {
      return false;
    }
    // A timeout that nobody returns after looks free of interruptions also where nobody looked, so
    // some must have lasted longer. How these ended does not matter: to ask for late returns would
    // refuse the very groups to which nobody comes back late, and lend them the habits of others.
    // Exits things as they are interrupts nobody who is not interrupted today.
    return !optimum.moves()
        || (count(bin -> bin.ending() == Ending.RETURNED) >= policy.minimumReturns()
            && count(bin -> bin.minute() > optimum.timeoutMinutes()) >= policy.minimumLonger());
  }

  private long count(Predicate<GapBin> which) {
    return gaps.stream().filter(which).mapToLong(GapBin::count).sum();
  }
}
