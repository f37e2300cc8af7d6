package io.dpuledger.bill;

/** The forms in which AWS delivers a bill. */
public enum BillForm {
  /** Cost and Usage Report 2.0, an export of AWS Data Exports. */
  CUR_2,
  /** The Cost and Usage Report before Data Exports. */
  LEGACY_CUR,
  /** The FOCUS 1.0 export of AWS. */
  FOCUS_1_0,
  /** The FOCUS 1.2 export of AWS. */
  FOCUS_1_2,
  /** An answer of Cost Explorer, saved as JSON or CSV. */
  COST_EXPLORER
}
