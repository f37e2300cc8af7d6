package io.dpuledger.app.night;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.SortedSet;

/** What an analysis came to: the day it is as of, and the days that others' rules worked out. */
public record Analyzed(LocalDate asOf, SortedSet<String> daysUnderOlderRules) {
  /** Those that a rebuild left are named, since no other one will change them. */
  public void printDaysUnderOlderRules(boolean wasRebuild, PrintWriter out) {
    if (daysUnderOlderRules.isEmpty()) {
      return;
    }
    out.println(
        daysUnderOlderRules.size()
            + (wasRebuild
                ? " days keep what older rules made of them, since not all of their observations"
                    + " are kept: "
                    + String.join(", ", daysUnderOlderRules)
                : " days were worked out under older rules; analyze --rebuild works them out"
                    + " anew"));
  }
}
