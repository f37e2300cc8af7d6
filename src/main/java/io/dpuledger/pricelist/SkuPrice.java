package io.dpuledger.pricelist;

import io.dpuledger.model.price.ListPrice;

/** A price, and the product of the price list that has it. */
public record SkuPrice(String sku, ListPrice price) {}
