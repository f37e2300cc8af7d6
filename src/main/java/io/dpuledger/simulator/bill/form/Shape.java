package io.dpuledger.simulator.bill.form;

import java.util.Set;

/**
 * How detailed the rows of a bill are.
 *
 * @param hasResourceIds whether rows name sessions, and then have their tags
 * @param hasRates whether rows have their list rate; without it, rates of one usage type are mixed
 * @param isHomePrefixed whether usage types of us-east-1 have a prefix
 * @param leftOut columns that the export does not select
 */
public record Shape(
    Grain grain,
    boolean hasResourceIds,
    boolean hasRates,
    boolean isHomePrefixed,
    Set<String> leftOut) {
  /** Hourly, without resource ids. */
  public static final Shape HOURLY = new Shape(Grain.HOURLY, false, true, true, Set.of());

  public Shape {
    leftOut = Set.copyOf(leftOut);
  }

  /** The same at another grain. */
  public Shape at(Grain newGrain) {
    return new Shape(newGrain, hasResourceIds, hasRates, isHomePrefixed, leftOut);
  }

  /** The same with rows that name sessions. */
  public Shape withResourceIds() {
    return new Shape(grain, true, hasRates, isHomePrefixed, leftOut);
  }

  /** The same without the list rate of a row. */
  public Shape withoutRates() {
    return new Shape(grain, hasResourceIds, false, isHomePrefixed, leftOut);
  }

  /** The same with bare usage types in us-east-1. */
  public Shape withoutHomePrefix() {
    return new Shape(grain, hasResourceIds, hasRates, false, leftOut);
  }

  /** The same without these columns. */
  public Shape without(String... columns) {
    return new Shape(grain, hasResourceIds, hasRates, isHomePrefixed, Set.of(columns));
  }
}
