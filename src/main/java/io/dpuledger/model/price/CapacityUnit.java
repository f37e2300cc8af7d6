package io.dpuledger.model.price;

import java.util.Arrays;
import java.util.Optional;

/** What AWS meters. The two have separate prices and are never added. */
public enum CapacityUnit {
  /** 4 vCPU and 16 GB. */
  DPU("DPU"),
  /** 4 vCPU and 32 GB: the R and Z worker types. */
  M_DPU("M-DPU");

  private final String label;

  CapacityUnit(String label) {
    this.label = label;
  }

  /** The name in AWS and in our tables. */
  public String label() {
    return label;
  }

  public static Optional<CapacityUnit> ofLabel(String label) {
    return Arrays.stream(values()).filter(unit -> unit.label.equals(label)).findFirst();
  }
}
