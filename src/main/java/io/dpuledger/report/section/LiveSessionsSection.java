package io.dpuledger.report.section;

import static io.dpuledger.report.section.Form.MARKDOWN;
import static io.dpuledger.report.section.Form.PAGE;
import static io.dpuledger.report.section.Kind.AMOUNT;
import static io.dpuledger.report.section.Kind.CODE;
import static io.dpuledger.report.section.Kind.MONEY;
import static io.dpuledger.report.section.Kind.NAME;
import static io.dpuledger.report.section.Kind.TEXT;
import static io.dpuledger.report.section.Kind.TIME;

import io.dpuledger.analysis.live.LiveSession;
import io.dpuledger.model.SessionActivity;
import io.dpuledger.model.UnknownCost;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.Outlook;
import io.dpuledger.report.words.LiveSentence;
import io.dpuledger.report.words.Phrases;
import java.util.ArrayList;
import java.util.List;

/** The sessions that were live, busy ones too: what they cost, and what they may still cost. */
final class LiveSessionsSection {
  private static final int MOST_ON_PAGE = 20;

  private static final FigureTable<LiveSession> TABLE =
      FigureTable.<LiveSession>of("live_session")
          .add(TEXT, "session_id", "Session", session -> session.key().sessionId())
          .wide()
          .team(Phrases.NO_TEAM, LiveSession::team)
          .add(TEXT, "owner", "Owner", LiveSession::owner)
          .orNull()
          .add(NAME, "account_id", "Account", session -> session.key().target().accountId())
          .as("account_id")
          .inSheet()
          .add(NAME, "region", "Region", session -> session.key().target().region())
          .inSheet()
          .add(CODE, "activity", "Activity", session -> session.activity().state().name())
          .badIf(LiveSession::isCalledOut)
          .add(TIME, "Since (UTC)", session -> session.activity().since())
          .notInSheet()
          .add(TIME, "busy_since", "Busy since (UTC)", session -> session.activity().busySince())
          .orNull()
          .inSheet()
          .add(TIME, "idle_since", "Idle since (UTC)", session -> session.activity().idleSince())
          .orNull()
          .inSheet()
          .add(AMOUNT, "up_seconds", "Seconds open", LiveSession::upSeconds)
          .inSheet()
          .add(NAME, "Open for", LiveSentence::openFor)
          .sortedBy(LiveSession::upSeconds)
          .notInSheet()
          .add(MONEY, "cost_so_far", "Cost so far", session -> session.money().soFar())
          .orNull()
          .unknown("not known")
          .add(MONEY, "cost_per_hour", "An hour", session -> session.money().perHour())
          .orNull()
          .unknown("not known")
          .add(MONEY, "cost_from_now", "At most from now", session -> session.money().fromNow())
          .orNull()
          .unknown("not known")
          .add(TIME, "ends_at", "Ends by (UTC)", LiveSession::endsAt)
          .orNull()
          .inSheet()
          .field("observed_at", "instant", LiveSession::observedAt)
          .field("unknown_because", "text_or_null", session -> session.money().unknown())
          .field("is_called_out", "boolean", LiveSession::isCalledOut);

  static final Section<CurrencySection, LiveSession> SECTION =
      Section.of("live-sessions", "Live sessions", TABLE, Outlook.LIVE_SESSIONS)
          .says(LiveSessionsSection::sentences)
          .shows(LiveSessionsSection::few, PAGE, MARKDOWN)
          .sheet("Live sessions")
          .json("live_sessions");

  private LiveSessionsSection() {}

  private static List<LiveSession> few(CurrencySection money) {
    return money.outlook().of(Outlook.LIVE_SESSIONS).stream().limit(MOST_ON_PAGE).toList();
  }

  private static List<String> sentences(CurrencySection money) {
    List<LiveSession> live = money.outlook().of(Outlook.LIVE_SESSIONS);
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Sessions that were live when they were last observed, the highest cost so far first. “At"
            + " most from now” is until the idle timeout ends them, or their lifetime while a"
            + " statement runs, if nobody uses them again.");
    long unread = count(live, SessionActivity.State.UNKNOWN);
    if (unread > 0) {
      sentences.add(
          "Of %s it is not known whether %s idle: statements were not read."
              .formatted(Phrases.count(unread, "session"), unread == 1 ? "it is" : "they are"));
    } else if (count(live, SessionActivity.State.IDLE) == 0) {
      sentences.add("None is idle.");
    }
    long overdue =
        live.stream().filter(session -> session.money().unknown() == UnknownCost.OVERDUE).count();
    long unknown =
        live.stream()
            .filter(session -> session.money().unknown() == UnknownCost.UNKNOWN_CAPACITY)
            .count();
    if (overdue + unknown > 0) {
      sentences.add(
          "Not known what they may cost: %d %s, %d %s."
              .formatted(
                  unknown,
                  UnknownCost.UNKNOWN_CAPACITY.words(),
                  overdue,
                  UnknownCost.OVERDUE.words()));
    }
    if (live.size() > MOST_ON_PAGE) {
      sentences.add(
          Phrases.number(live.size() - MOST_ON_PAGE) + " more are in the workbook and in JSON.");
    }
    return sentences;
  }

  private static long count(List<LiveSession> live, SessionActivity.State state) {
    return live.stream().filter(session -> session.activity().state() == state).count();
  }
}
