package io.dpuledger.model.price;

/** Which cost a figure is about: before the site's discount, or after it. */
public enum CostBasis {
  LIST,
  CONTRACTED
}
