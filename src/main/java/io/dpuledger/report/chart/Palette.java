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
  },
  /**
   * Slots busy, slots idle, the driver, statement open, nothing ran, minimum charge, and unknown.
   */
  WORKERS {
    @Override
    Ink ink(int index) {
      return OF_WORKERS[index];
    }
  };

  private static final Ink[] OF_WORKERS = {
    Ink.GREEN, Ink.ORANGE, Ink.SKY, Ink.OPEN, Ink.IDLE, Ink.GREY, Ink.UNDECIDED
  };

  abstract Ink ink(int index);
}
