package io.dpuledger.report.chart;

/** A drawing that fits the width given. */
public interface Chart {
  String draw(int width);
}
