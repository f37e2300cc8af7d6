package io.dpuledger.report.words;

import io.dpuledger.analysis.live.LiveSession;
import io.dpuledger.model.SessionActivity;
import io.dpuledger.model.VisibleText;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.Outlook;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls out live sessions that have cost a lot, so that somebody checks them. */
public final class LiveSentence {
  /** Both ends of an id matter: tools start it with a name and end it with a number. */
  private static final int KEPT_AT_EACH_END = 20;

  private static final int MOST_NAMED = 3;
  private static final int MANY_MINUTES = 120;

  private LiveSentence() {}

  /** A sentence for each of the few that cost most so far, and one for the rest. */
  static List<String> of(CurrencySection section) {
    List<LiveSession> calledOut =
        section.outlook().of(Outlook.LIVE_SESSIONS).stream()
            .filter(LiveSession::isCalledOut)
            .toList();
    List<String> sentences = new ArrayList<>();
    calledOut.stream().limit(MOST_NAMED).forEach(session -> sentences.add(of(session)));
    if (calledOut.size() > MOST_NAMED) {
      sentences.add(more(calledOut.size() - MOST_NAMED));
    }
    return sentences;
  }

  private static String of(LiveSession session) {
    return of(
        shortened(session.key().sessionId()) + of(session.team(), session.owner()),
        up(session),
        Objects.requireNonNull(session.currency()),
        Objects.requireNonNull(session.money().soFar()),
        session.autoScaling(),
        session.activity());
  }

  /**
   * "Session a of risk has been open for 42 h, $1,193 so far, a statement has run since 20 Nov 2026
   * 09:05 UTC: check it."
   *
   * @param which the session, safe to display
   * @param atMost whether it may have cost less
   */
  public static String of(
      String which,
      Duration up,
      String currency,
      BigDecimal soFar,
      boolean atMost,
      SessionActivity activity) {
    return "Session %s has been open for %s, %s%s so far, %s: check it."
        .formatted(
            which,
            open(up),
            atMost ? "at most " : "",
            MoneyText.rounded(currency, soFar),
            does(activity));
  }

  /** How many more there are than those that are named. */
  public static String more(long sessions) {
    return Phrases.capital(Phrases.inWords(sessions, "more live session"))
        + (sessions == 1
            ? " has cost a lot so far: check it, too."
            : " have cost a lot so far: check them, too.");
  }

  /** An id that fits a line, safe to display. */
  public static String shortened(String id) {
    String visible = VisibleText.of(id);
    int length = visible.codePointCount(0, visible.length());
    if (length <= 2 * KEPT_AT_EACH_END + 3) {
      return visible;
    }
    return visible.substring(0, visible.offsetByCodePoints(0, KEPT_AT_EACH_END))
        + "..."
        + visible.substring(visible.offsetByCodePoints(visible.length(), -KEPT_AT_EACH_END));
  }

  /** "2 idle, 1 busy, 1 whose statements were not read. Those marked have cost a lot." */
  public static String summary(List<LiveSession> live) {
    String states =
        Stream.of(
                counted(live, SessionActivity.State.IDLE, "idle"),
                counted(live, SessionActivity.State.BUSY, "busy"),
                counted(live, SessionActivity.State.UNKNOWN, "whose statements were not read"))
            .filter(state -> !state.isEmpty())
            .collect(Collectors.joining(", "));
    return states
        + (live.stream().anyMatch(LiveSession::isCalledOut)
            ? ". Those marked have cost a lot: check them."
            : ".");
  }

  private static String counted(List<LiveSession> live, SessionActivity.State state, String words) {
    long sessions = live.stream().filter(one -> one.activity().state() == state).count();
    return sessions == 0 ? "" : sessions + " " + words;
  }

  /** "ines.silva, data-science": its owner and its team, as far as they are known. */
  public static String whose(LiveSession session) {
    String owner = session.owner();
    String team = Objects.requireNonNullElse(session.team(), Phrases.NO_TEAM);
    return owner == null || owner.isBlank() ? team : owner + ", " + team;
  }

  /** For how long it had been up when it was last observed: "42 h". */
  public static String upFor(LiveSession session) {
    return open(up(session));
  }

  /** Since when it idles; else that it does not, or that nobody knows. */
  public static String idleSince(SessionActivity activity) {
    Instant idleSince = activity.idleSince();
    return idleSince != null
        ? Phrases.time(idleSince)
        : activity.state() == SessionActivity.State.BUSY ? "busy" : "not known";
  }

  /** What it did when it was last observed. */
  public static String does(SessionActivity activity) {
    Instant since = activity.since();
    return switch (activity.state()) {
      case BUSY ->
          since == null
              ? "a statement runs or may run"
              : "a statement has run since " + Phrases.minute(since);
      case IDLE -> "idle since " + Phrases.minute(Objects.requireNonNull(since));
      case UNKNOWN -> "not known whether it is idle";
    };
  }

  private static String of(@Nullable String team, @Nullable String owner) {
    return " of "
        + shortened(Objects.requireNonNullElse(team, "no team"))
        + (owner == null || owner.isBlank() ? "" : " (" + shortened(owner) + ")");
  }

  private static Duration up(LiveSession session) {
    return Duration.ofSeconds(session.upSeconds().longValue());
  }

  private static String open(Duration up) {
    return up.toMinutes() < MANY_MINUTES ? up.toMinutes() + " min" : up.toHours() + " h";
  }
}
