package io.dpuledger.pricelist;

import io.dpuledger.model.price.CapacityUnit;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions a usage type meters. The price list shows it in three ways, by usage type, unit
 * and group, which must agree.
 */
record SessionUsage(
    CapacityUnit unit, @Nullable String workerFamily, @Nullable BigDecimal glueVersionBelow) {
  // Regions have a prefix, such as EU- or USE1-; some of us-east-1 have none.
  private static final Pattern USAGE_TYPE =
      Pattern.compile("(?:[A-Z0-9]{1,8}-)?GlueInteractiveSession-(MemOptimized-)?DPU-Hour");

  private static final Pattern RAY = Pattern.compile("\\bRay\\b");

  /**
   * Glue 6.0 jobs have their own prices and usage types, but none are known for its sessions: a
   * usage type without a version is assumed to be for earlier versions.
   */
  private static final BigDecimal UNNAMED_VERSIONS_END = new BigDecimal("6.0");

  static SessionUsage of(String usageType, String unit, String group)
      throws NotUnderstoodException {
    Matcher known = USAGE_TYPE.matcher(usageType);
    if (!known.matches()) {
      throw new NotUnderstoodException("unknown usage type " + Excerpt.of(usageType));
    }
    boolean isMemoryOptimized = known.group(1) != null;
    String expected = isMemoryOptimized ? "M-DPU-Hour" : "DPU-Hour";
    if (!unit.equals(expected)) {
      throw new NotUnderstoodException(
          "unit %s, but usage type %s should have %s"
              .formatted(Excerpt.of(unit), usageType, expected));
    }
    if (!isMemoryOptimized) {
      return new SessionUsage(CapacityUnit.DPU, null, UNNAMED_VERSIONS_END);
    }
    // R and Z workers share the unit, not the price; the only known group is that of Ray.
    if (!RAY.matcher(group).find()) {
      throw new NotUnderstoodException(
          "group %s does not say whether R or Z workers are meant".formatted(Excerpt.of(group)));
    }
    return new SessionUsage(CapacityUnit.M_DPU, "Z", null);
  }
}
