package io.dpuledger.report.section;

/** A form of the report that people read; JSON has the columns that have a name. */
public enum Form {
  PAGE,
  MARKDOWN,
  SHEET
}
