package io.dpuledger.report.section;

import static io.dpuledger.report.section.Kind.AMOUNT;
import static io.dpuledger.report.section.Kind.CODE;
import static io.dpuledger.report.section.Kind.MONEY;
import static io.dpuledger.report.section.Kind.NAME;
import static io.dpuledger.report.section.Kind.TEXT;
import static io.dpuledger.report.section.Kind.TIME;
import static io.dpuledger.report.section.Kind.WORDED;
import static io.dpuledger.report.section.Section.Form.MARKDOWN;
import static io.dpuledger.report.section.Section.Form.PAGE;

import io.dpuledger.analysis.live.LiveSession;
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
          .add(TEXT, "Whose", LiveSentence::whose)
          .notInSheet()
          .add(TEXT, "session_id", "Session", session -> session.key().sessionId())
          .wide()
          .team(Phrases.NO_TEAM, LiveSession::team)
          .inSheet()
          .add(TEXT, "owner", "Owner", LiveSession::owner)
          .orNull()
          .inSheet()
          .add(NAME, "account_id", "Account", session -> session.key().target().accountId())
          .as("account_id")
          .inSheet()
          .add(NAME, "region", "Region", session -> session.key().target().region())
          .inSheet()
          .add(CODE, "activity", "Activity", session -> session.activity().state().name())
          .inSheet()
          .add(TIME, "busy_since", "Busy since (UTC)", session -> session.activity().busySince())
          .orNull()
          .inSheet()
          .add(TIME, "idle_since", "Idle since (UTC)", session -> session.activity().idleSince())
          .orNull()
          .inSheet()
          .add(AMOUNT, "up_seconds", "Up, seconds", LiveSession::upSeconds)
          .inSheet()
          .add(WORDED, "Up", LiveSentence::upFor)
          .sortedBy(LiveSession::upSeconds)
          .notInSheet()
          .add(NAME, "Idle since (UTC)", session -> LiveSentence.idleSince(session.activity()))
          .sortedBy(session -> session.activity().idleSince())
          .notInSheet()
          .add(MONEY, "cost_so_far", "So far", session -> session.money().soFar())
          .orNull()
          .unknown("not known")
          .badIf(LiveSession::isCalledOut)
          .add(MONEY, "cost_per_hour", "An hour", session -> session.money().perHour())
          .orNull()
          .unknown("not known")
          .add(MONEY, "cost_from_now", "At most from now", session -> session.money().fromNow())
          .orNull()
          .unknown("not known")
          .add(TIME, "ends_at", "Ends by itself at (UTC)", LiveSession::endsAt)
          .orNull()
          .unknown("overdue")
          .field("observed_at", "instant", LiveSession::observedAt)
          .field("unknown_because", "text_or_null", session -> session.money().unknown())
          .field("is_called_out", "boolean", LiveSession::isCalledOut);

  static final Section<CurrencySection, LiveSession> SECTION =
      Section.of("live-sessions", "Live sessions", TABLE, Outlook.LIVE_SESSIONS)
          .says(LiveSessionsSection::sentences)
          .shows(LiveSessionsSection::few, PAGE, MARKDOWN)
          .stacked()
          .sheet("Live sessions")
          .json("live_sessions");

  private LiveSessionsSection() {}

  private static List<LiveSession> few(CurrencySection money) {
    return money.outlook().of(Outlook.LIVE_SESSIONS).stream().limit(MOST_ON_PAGE).toList();
  }

  private static List<String> sentences(CurrencySection money) {
    List<LiveSession> live = money.outlook().of(Outlook.LIVE_SESSIONS);
    List<String> sentences = new ArrayList<>();
    sentences.add(LiveSentence.summary(live));
    sentences.add(
        "“At most from now” is what a session may still cost if nobody uses it again, until"
            + " its idle timeout ends it, or its lifetime if a statement keeps running.");
    long overdue =
        live.stream().filter(session -> session.money().unknown() == UnknownCost.OVERDUE).count();
    long unknown =
        live.stream()
            .filter(session -> session.money().unknown() == UnknownCost.UNKNOWN_CAPACITY)
            .count();
    if (overdue + unknown > 0) {
      sentences.add(
          "The cost is not known of %d %s and %d %s."
              .formatted(
                  unknown,
                  UnknownCost.UNKNOWN_CAPACITY.words(),
                  overdue,
                  UnknownCost.OVERDUE.words()));
    }
    if (live.size() > MOST_ON_PAGE) {
      sentences.add(
          Phrases.count(live.size() - MOST_ON_PAGE, "more session")
              + (live.size() - MOST_ON_PAGE == 1 ? " is" : " are")
              + " in the workbook and in JSON.");
    }
    return sentences;
  }
}
