package io.dpuledger.analysis.rightsizing.saving;

import io.dpuledger.model.advice.Recommendation.Saving;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a change takes of the money of which sessions: an amount, or shares of what the changes
 * before it leave.
 */
public record Lever(Map<SessionSetup, Cut> cuts) {
  public static final Lever NONE = new Lever(Map.of());

  public Lever {
    cuts = new LinkedHashMap<>(cuts);
  }

  /** The three cases that are worked out separately. */
  public enum Case {
    LOW,
    POINT,
    HIGH
  }

  /** What is taken of the sessions of one setup, in look-back money. */
  public interface Cut {
    BigDecimal of(Case which, Left left);

    /**
     * Whether changes before may take the same time, so that even cautiously it takes no more than
     * their ceilings leave.
     */
    default boolean isOfSameTime() {
      return false;
    }
  }

  /** Whether any of it is of time that changes before may take. */
  public boolean isOfSameTime() {
    return cuts.values().stream().anyMatch(Cut::isOfSameTime);
  }

  /** Amounts, whatever is left. */
  public record Amounts(BigDecimal low, BigDecimal point, BigDecimal high) implements Cut {
    @Override
    public BigDecimal of(Case which, Left left) {
      return switch (which) {
        case LOW -> low.min(left.cost());
        case POINT -> point.min(left.cost());
        case HIGH -> high.min(left.cost());
      };
    }
  }

  /** Shares: at least of what idles for certain or of all cost, and of all cost otherwise. */
  public record Part(
      BigDecimal lowOfIdle, BigDecimal lowOfCost, BigDecimal pointOfCost, BigDecimal highOfCost)
      implements Cut {
    @Override
    public BigDecimal of(Case which, Left left) {
      return switch (which) {
        case LOW -> left.idle().multiply(lowOfIdle).add(left.cost().multiply(lowOfCost));
        case POINT -> left.cost().multiply(pointOfCost);
        case HIGH -> left.cost().multiply(highOfCost);
      };
    }
  }

  /** Money of one setup that no change has taken yet. */
  public record Left(BigDecimal cost, BigDecimal idle) {
    static Left all(SessionSetup setup) {
      return new Left(setup.spend().listCost(), setup.spend().idleCostLow());
    }

    Left without(BigDecimal taken) {
      return new Left(cost.subtract(taken), idle.subtract(taken).max(BigDecimal.ZERO));
    }
  }

  /**
   * What it takes if nothing else does; cautiously, less how far the next month may differ. The
   * ceiling is that of the look-back.
   */
  public Saving alone(MonthlyMoney monthly, boolean hasPoint) {
    BigDecimal cost = SessionProfile.listCost(List.copyOf(cuts.keySet()));
    BigDecimal squares =
        SessionProfile.sum(List.copyOf(cuts.keySet()), one -> one.spend().costSquares());
    BigDecimal varies = Shares.of(BigDecimal.ONE, monthly.margin(squares), monthly.of(cost));
    BigDecimal low =
        monthly.of(
            taken(Case.LOW, Map.of())
                .multiply(BigDecimal.ONE.subtract(varies).max(BigDecimal.ZERO)));
    BigDecimal high = monthly.of(taken(Case.HIGH, Map.of()).min(cost)).max(low);
    return new Saving(
        low, hasPoint ? monthly.of(taken(Case.POINT, Map.of())).max(low).min(high) : null, high);
  }

  /** What it takes of what is left. */
  public BigDecimal taken(Case which, Map<SessionSetup, Left> left) {
    return cuts.entrySet().stream()
        .map(cut -> cut.getValue().of(which, of(left, cut.getKey())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What is left after it. */
  public Map<SessionSetup, Left> after(Case which, Map<SessionSetup, Left> left) {
    Map<SessionSetup, Left> rest = new LinkedHashMap<>(left);
    cuts.forEach(
        (setup, cut) -> {
          Left before = of(left, setup);
          rest.put(setup, before.without(cut.of(which, before)));
        });
    return rest;
  }

  private static Left of(Map<SessionSetup, Left> left, SessionSetup setup) {
    return left.getOrDefault(setup, Left.all(setup));
  }
}
