package io.dpuledger.app.collect;

import io.dpuledger.model.VisibleText;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The final output of a collection about sessions that may be forgotten. */
public final class LiveTable {
  private static final String LINE = "%-12s  %-16s  %-43s  %9s  %9s  %9s  %10s  %13s%n";

  /** Both ends of an id matter: tools start it with a name and end it with a number. */
  private static final int KEPT_AT_EACH_END = 20;

  private LiveTable() {}

  /** Prints nothing if no session is live. */
  public static void print(LiveSummary live, PrintWriter out) {
    if (live.live() == 0) {
      return;
    }
    out.println();
    out.println(heading(live));
    if (live.withCost() > 0) {
      printCostliest(live, out);
    }
    if (!live.withoutCost().isEmpty()) {
      out.println(withoutCost(live));
    }
    if (live.withCost() > 0) {
      out.println(total(live));
    }
    out.flush();
  }

  private static String heading(LiveSummary live) {
    if (live.candidates() == 0) {
      return "Live sessions: " + live.live() + ", none looks idle.";
    }
    String idle = live.idle() == 0 ? "" : " Look idle: " + live.idle() + ".";
    String maybeIdle =
        live.maybeIdle() == 0
            ? ""
            : " Up longer than an hour: "
                + live.maybeIdle()
                + " (unknown whether they are idle: their statements were not read).";
    return "Live sessions: " + live.live() + "." + idle + maybeIdle;
  }

  private static void printCostliest(LiveSummary live, PrintWriter out) {
    out.printf(
        LINE,
        "ACCOUNT",
        "REGION",
        "SESSION",
        "UP",
        "IDLE FOR",
        "TIMEOUT",
        "UNITS",
        "COSTS AT MOST");
    live.costliest().forEach(session -> printRow(session, out));
    long more = live.withCost() - live.costliest().size();
    if (more > 0) {
      out.println("and " + more + " more");
    }
  }

  private static void printRow(LiveSession session, PrintWriter out) {
    out.printf(
        LINE,
        session.target().accountId(),
        session.target().region(),
        shortened(VisibleText.of(session.id())),
        duration(session.up()),
        duration(session.idleFor()),
        duration(session.idleTimeout()),
        units(session),
        money(session.cost(), session.currency()));
  }

  private static String withoutCost(LiveSummary live) {
    long sessions = live.candidates() - live.withCost();
    return "The cost of %d of them is unknown: %s."
        .formatted(
            sessions,
            live.withoutCost().entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().words())
                .collect(Collectors.joining(", ")));
  }

  private static String total(LiveSummary live) {
    boolean isOne = live.withCost() == 1;
    return "%d live session%s would cost at most %s more if nobody uses %s (list prices)."
        .formatted(
            live.withCost(),
            isOne ? "" : "s",
            live.costs().entrySet().stream()
                .map(entry -> money(entry.getValue(), entry.getKey()))
                .collect(Collectors.joining(" and ")),
            isOne ? "it" : "them");
  }

  private static String shortened(String id) {
    int length = id.codePointCount(0, id.length());
    if (length <= 2 * KEPT_AT_EACH_END + 3) {
      return id;
    }
    return id.substring(0, id.offsetByCodePoints(0, KEPT_AT_EACH_END))
        + "..."
        + id.substring(id.offsetByCodePoints(id.length(), -KEPT_AT_EACH_END));
  }

  private static String duration(@Nullable Duration duration) {
    if (duration == null) {
      return "not known";
    }
    String hours = duration.toHours() == 0 ? "" : duration.toHours() + "h";
    String minutes = duration.toMinutesPart() == 0 ? "" : duration.toMinutesPart() + "m";
    String both = (hours + " " + minutes).strip();
    return both.isEmpty() ? "0m" : both;
  }

  private static String units(LiveSession session) {
    BigDecimal units = session.capacity().units();
    String number = units == null ? "?" : units.stripTrailingZeros().toPlainString();
    return number + " " + session.capacity().unit().label();
  }

  private static String money(BigDecimal amount, String currency) {
    return amount.setScale(2, RoundingMode.HALF_UP).toPlainString() + " " + currency;
  }
}
