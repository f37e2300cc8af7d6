package io.dpuledger.report.chart;

/** Which colours the parts of a chart have, in their order. */
public enum Palette {
  /** Things of one kind, none of which is good or bad. */
  SERIES {
    @Override
    Ink ink(int index) {
      return Ink.series(index);
    }
  },
  /** Statement open, undecided, idle. */
  IDLING {
    @Override
    Ink ink(int index) {
      return index == 0 ? Ink.OPEN : index == 1 ? Ink.UNDECIDED : Ink.IDLE;
    }
  };

  abstract Ink ink(int index);
}
