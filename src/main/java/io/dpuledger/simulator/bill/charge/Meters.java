package io.dpuledger.simulator.bill.charge;

import io.dpuledger.model.price.CapacityUnit;

/**
 * The meters of a region.
 *
 * @param isHomePrefixed whether usage types of us-east-1 have a prefix, which some have not
 */
public record Meters(boolean isHomePrefixed) {
  private static final String HOME = "us-east-1";
  private static final String DPU_HOUR = "DPU-Hour";

  /** Of interactive sessions. */
  public Meter sessions(String region, CapacityUnit unit) {
    return unit == CapacityUnit.M_DPU
        ? glue(region, "GlueInteractiveSession-MemOptimized-DPU-Hour", Meter.SESSIONS, "M-DPU-Hour")
        : glue(region, "GlueInteractiveSession-DPU-Hour", Meter.SESSIONS, DPU_HOUR);
  }

  /** Of jobs. */
  public Meter jobs(String region) {
    return glue(region, "ETL-DPU-Hour", "Jobrun", DPU_HOUR);
  }

  /** Of crawlers. */
  public Meter crawlers(String region) {
    return glue(region, "Crawler-DPU-Hour", "CrawlerRun", DPU_HOUR);
  }

  /** Of machines. */
  public Meter machines(String region) {
    return new Meter(
        Product.EC2, region, prefixed(region, "BoxUsage:m5.large"), "RunInstances", "Hrs");
  }

  /** Of stored objects. */
  public Meter storage(String region) {
    return new Meter(
        Product.S3, region, prefixed(region, "TimedStorage-ByteHrs"), "StandardStorage", "GB-Mo");
  }

  private Meter glue(String region, String usageType, String operation, String unit) {
    return new Meter(Product.GLUE, region, prefixed(region, usageType), operation, unit);
  }

  private String prefixed(String region, String usageType) {
    return region.equals(HOME) && !isHomePrefixed
        ? usageType
        : RegionPrefix.of(region) + "-" + usageType;
  }
}
