package io.dpuledger.report.chart;

/**
 * A colour by two names: a class, which the page's light, dark and print themes set, and the light
 * colour itself, for wherever the drawing is seen without the page.
 */
enum Ink {
  TEXT("ink", "#1f2933"),
  MUTED("mut", "#5b6770"),
  GRID("grid", "#dfe4e8"),
  BLUE("s0", "#0072B2"),
  ORANGE("s1", "#E69F00"),
  GREEN("s2", "#009E73"),
  PINK("s3", "#CC79A7"),
  SKY("s4", "#56B4E9"),
  GREY("s5", "#7f8a94"),
  OPEN("w0", "#b9c4cf"),
  IDLE("w1", "#C44601"),
  UNDECIDED("w2", "#f3d3c2");

  private static final Ink[] SERIES = {BLUE, ORANGE, GREEN, PINK, SKY, GREY};

  private final String cssClass;
  private final String colour;

  Ink(String cssClass, String colour) {
    this.cssClass = cssClass;
    this.colour = colour;
  }

  /** Okabe and Ito's colours in turn, then grey for whatever is left. */
  static Ink series(int index) {
    return SERIES[Math.min(index, SERIES.length - 1)];
  }

  String cssClass() {
    return cssClass;
  }

  String colour() {
    return colour;
  }
}
