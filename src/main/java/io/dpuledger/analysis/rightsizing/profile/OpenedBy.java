package io.dpuledger.analysis.rightsizing.profile;

import io.dpuledger.table.SumInput;
import io.dpuledger.table.SumOutput;

/**
 * Who opened sessions of one setup, and where.
 *
 * @param name the owner, or the role of those without one
 */
record OpenedBy(String region, String name, boolean isOwner) {
  void write(SumOutput out) {
    out.text(region);
    out.text(name);
    out.flag(isOwner);
  }

  static OpenedBy read(SumInput in) {
    return new OpenedBy(in.text(), in.text(), in.flag());
  }
}
