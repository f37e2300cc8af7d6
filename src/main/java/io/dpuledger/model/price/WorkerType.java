package io.dpuledger.model.price;

import java.math.BigDecimal;

/** A known worker type, and how many units one worker is metered as. */
public record WorkerType(String name, BigDecimal unitsPerWorker, CapacityUnit unit) {
  public WorkerType {
    if (unitsPerWorker.signum() <= 0) {
      throw new IllegalArgumentException("units of worker type " + name + " must be positive");
    }
  }
}
