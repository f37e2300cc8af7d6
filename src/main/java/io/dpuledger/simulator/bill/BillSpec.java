package io.dpuledger.simulator.bill;

import io.dpuledger.model.price.RateCard;
import io.dpuledger.simulator.bill.form.BillHead;
import io.dpuledger.simulator.bill.form.Delivery;
import io.dpuledger.simulator.bill.form.Shape;

/**
 * The parameters of a simulated bill: equal specs give equal files.
 *
 * @param card the prices of the ledger, which the bill has too unless planted otherwise
 * @param otherRowsPerDay rows of other services, and of jobs and crawlers of AWS Glue
 */
public record BillSpec(
    long seed,
    RateCard card,
    Delivery delivery,
    Shape shape,
    Terms terms,
    Plants plants,
    int otherRowsPerDay) {
  static final String PAYER = "111122223333";

  /** Hourly rows of sessions alone, at list prices, which agree with the ledger. */
  public static BillSpec of(RateCard card, Delivery delivery) {
    return new BillSpec(1, card, delivery, Shape.HOURLY, Terms.NONE, Plants.NONE, 0);
  }

  /** The same with other seeds of what is planted. */
  public BillSpec withSeed(long newSeed) {
    return new BillSpec(newSeed, card, delivery, shape, terms, plants, otherRowsPerDay);
  }

  /** The same at another time. */
  public BillSpec with(Delivery newDelivery) {
    return new BillSpec(seed, card, newDelivery, shape, terms, plants, otherRowsPerDay);
  }

  /** The same with other rows. */
  public BillSpec with(Shape newShape) {
    return new BillSpec(seed, card, delivery, newShape, terms, plants, otherRowsPerDay);
  }

  /** The same with another contract. */
  public BillSpec with(Terms newTerms) {
    return new BillSpec(seed, card, delivery, shape, newTerms, plants, otherRowsPerDay);
  }

  /** The same with other differences. */
  public BillSpec with(Plants newPlants) {
    return new BillSpec(seed, card, delivery, shape, terms, newPlants, otherRowsPerDay);
  }

  /** The same with so many rows a day that are not of sessions. */
  public BillSpec withOtherRows(int perDay) {
    return new BillSpec(seed, card, delivery, shape, terms, plants, perDay);
  }

  BillHead head() {
    return new BillHead(PAYER, shape, delivery, terms.hasNetColumns());
  }
}
