package io.dpuledger.app.collect;

import io.dpuledger.model.SessionActivity;
import io.dpuledger.report.words.LiveSentence;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The final output of a collection about live sessions: those that are busy or may be forgotten,
 * and those that cost too much.
 */
public final class LiveTable {
  private static final String LINE = "%-12s  %-16s  %-43s  %9s  %9s  %9s  %10s  %12s  %10s  %13s%n";

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
    live.mostSpent().forEach(session -> out.println(callOut(session)));
    long more = live.calledOut() - live.mostSpent().size();
    if (more > 0) {
      out.println(LiveSentence.more(more));
    }
    out.flush();
  }

  /** That none looks idle is said only of sessions whose statements were read. */
  private static String heading(LiveSummary live) {
    List<String> sentences = new ArrayList<>(List.of("Live sessions: " + live.live() + "."));
    long unread = live.live() - live.known();
    if (live.busy() > 0) {
      sentences.add("Busy: " + live.busy() + ".");
    }
    if (live.idle() > 0) {
      sentences.add("Look idle: " + live.idle() + ".");
    } else if (unread == 0) {
      sentences.add("None looks idle.");
    } else if (live.known() > 0) {
      sentences.add("None of those whose statements were read (" + live.known() + ") looks idle.");
    }
    if (live.maybeIdle() > 0) {
      sentences.add(
          "Up longer than an hour: "
              + live.maybeIdle()
              + " (unknown whether they are idle: their statements were not read).");
    }
    long young = unread - live.maybeIdle();
    if (young > 0) {
      sentences.add("Not known whether idle: " + young + (live.maybeIdle() > 0 ? " more." : "."));
    }
    return String.join(" ", sentences);
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
        "COST SO FAR",
        "AN HOUR",
        "COSTS AT MOST");
    live.costliest().forEach(session -> printRow(session, out));
    long more = live.withCost() - live.costliest().size();
    if (more > 0) {
      out.println("and " + more + " more");
    }
  }

  private static void printRow(LiveSession session, PrintWriter out) {
    String currency = Objects.requireNonNull(session.exposure().currency());
    out.printf(
        LINE,
        session.target().accountId(),
        session.target().region(),
        LiveSentence.shortened(session.id()),
        duration(session.up()),
        idleFor(session),
        duration(session.idleTimeout()),
        units(session),
        money(session.exposure().costSoFar(), currency),
        money(session.exposure().costPerHour(), currency),
        money(session.exposure().costFromNow(), currency));
  }

  private static String idleFor(LiveSession session) {
    return session.activity().state() == SessionActivity.State.BUSY
        ? "busy"
        : duration(session.idleFor());
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
    return "%d live session%s cost %s so far, %s an hour, and at most %s more if nobody uses %s (list prices)."
        .formatted(
            live.withCost(),
            isOne ? "" : "s",
            sums(live, LiveSummary.Costs::soFar),
            sums(live, LiveSummary.Costs::perHour),
            sums(live, LiveSummary.Costs::fromNow),
            isOne ? "it" : "them");
  }

  private static String sums(LiveSummary live, Function<LiveSummary.Costs, BigDecimal> amount) {
    return live.costs().entrySet().stream()
        .map(entry -> money(amount.apply(entry.getValue()), entry.getKey()))
        .collect(Collectors.joining(" and "));
  }

  /** As the report says it, with the account and region, since nobody knows its team yet. */
  private static String callOut(LiveSession session) {
    return LiveSentence.of(
            LiveSentence.shortened(session.id()) + " in " + session.target(),
            session.up(),
            Objects.requireNonNull(session.exposure().currency()),
            Objects.requireNonNull(session.exposure().costSoFar()),
            session.autoScaling(),
            session.activity())
        // Terminals need not know more than ASCII.
        .replace('\u00A0', ' ');
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
    BigDecimal units = session.exposure().capacity().units();
    String number = units == null ? "?" : units.stripTrailingZeros().toPlainString();
    return number + " " + session.exposure().capacity().unit().label();
  }

  private static String money(@Nullable BigDecimal amount, String currency) {
    return Objects.requireNonNull(amount).setScale(2, RoundingMode.HALF_UP).toPlainString()
        + " "
        + currency;
  }
}
