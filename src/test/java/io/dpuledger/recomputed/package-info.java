/**
 * The ledger's figures worked out a second time, from the words of ARCHITECTURE.md, in plain Java
 * with BigDecimal: no Spark, and nothing of {@code io.dpuledger.facts}. Every named figure is
 * rounded half up, once, to the digits of its column; what comes between is exact.
 */
package io.dpuledger.recomputed;
