package io.dpuledger.model.price;

/** Whether a cost is before or after the discount. */
public enum CostBasis {
  LIST,
  CONTRACTED
}
