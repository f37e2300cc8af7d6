package io.dpuledger.simulator.bill;

import io.dpuledger.model.price.CapacityUnit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A rate that AWS charges, whatever the rate card says.
 *
 * @param glueVersion null for all that have no rate of their own
 */
public record TrueRate(
    String region, CapacityUnit unit, @Nullable String glueVersion, BigDecimal perUnitHour) {
  boolean isFor(String ofRegion, CapacityUnit ofUnit, String ofVersion) {
    return region.equals(ofRegion)
        && unit == ofUnit
        && (glueVersion == null || glueVersion.equals(ofVersion));
  }
}
