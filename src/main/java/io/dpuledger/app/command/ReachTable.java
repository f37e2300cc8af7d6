package io.dpuledger.app.command;

import io.dpuledger.collect.Probe;
import io.dpuledger.collect.TargetReach;
import java.io.PrintWriter;
import java.util.List;

/** The access to each target and its best prices; below, why something was denied. */
final class ReachTable {
  private static final String LINE = "%-12s  %-16s  %-9s  %-9s  %-10s  %-9s  %10s  %s%n";
  private static final String ROLE = "ROLE";
  private static final String LIST = "LIST";
  private static final String STATEMENTS = "STATEMENTS";
  private static final String TAGS = "TAGS";

  private ReachTable() {}

  static void print(List<TargetReach> reaches, PriceCoverage prices, PrintWriter out) {
    out.printf(
        LINE, "ACCOUNT", "REGION", ROLE, LIST, STATEMENTS, TAGS, "FIRST PAGE", "BEST PRICES");
    for (TargetReach reach : reaches) {
      out.printf(
          LINE,
          reach.target().accountId(),
          reach.target().region(),
          reach.role().verdict().label(),
          reach.list().verdict().label(),
          reach.statements().verdict().label(),
          reach.tags().verdict().label(),
          reach.list().verdict() == Probe.Verdict.OK ? reach.sessions() : "-",
          prices.of(reach.target().region()));
      explain(ROLE, reach.role(), out);
      explain(LIST, reach.list(), out);
      explain(STATEMENTS, reach.statements(), out);
      explain(TAGS, reach.tags(), out);
    }
    prices
        .gaps(reaches.stream().map(reach -> reach.target().region()).toList())
        .forEach(out::println);
  }

  private static void explain(String what, Probe probe, PrintWriter out) {
    if (probe.isRefused()) {
      out.printf("  %s: %s%n", what, probe.reason());
    }
  }
}
