package io.dpuledger.report.chart;

/** A colour by the name of a class, which the page sets for light, dark and print. */
enum Ink {
  TEXT("ink"),
  MUTED("mut"),
  GRID("grid"),
  BLUE("s0"),
  ORANGE("s1"),
  GREEN("s2"),
  PINK("s3"),
  SKY("s4"),
  GREY("s5"),
  OPEN("w0"),
  IDLE("w1"),
  UNDECIDED("w2");

  private static final Ink[] SERIES = {BLUE, ORANGE, GREEN, PINK, SKY, GREY};

  private final String cssClass;

  Ink(String cssClass) {
    this.cssClass = cssClass;
  }

  /** Okabe and Ito's colours in turn, then grey for whatever is left. */
  static Ink series(int index) {
    return SERIES[Math.min(index, SERIES.length - 1)];
  }

  String cssClass() {
    return cssClass;
  }
}
