package io.dpuledger.report.words;

import io.dpuledger.model.VisibleText;
import io.dpuledger.model.advice.Recommendation;

/** What to do, as a heading. */
public final class RecommendationTitle {
  private RecommendationTitle() {}

  public static String of(Recommendation change) {
    String then = VisibleText.of(change.recommendedSummary()).replaceAll(" \\(.*\\)$", "");
    return switch (change.kind()) {
      case IDLE_TIMEOUT -> timeout(change, then);
      case ORPHANED_SESSION -> "End sessions when their dbt run ends";
      case DUPLICATE_SESSION -> "Open one session at a time";
      case AUTO_SCALING -> "Turn on auto scaling";
      case WORKER_COUNT -> "Run with fewer workers: " + then;
      case WORKER_TYPE -> then + " workers";
      case GLUE_VERSION -> "Move to " + then;
      case BILLING_MINIMUM -> "Use one session for short pieces of work";
      case FAILED_SESSION -> "Fix what makes sessions fail";
      case STOP_LIVE -> "Stop sessions that are idle now";
      case SHARE_LESS -> "Open more sessions where statements wait";
      case EVIDENCE -> "Read statements by the hour";
      case USAGE_PROFILE -> "Put defaults into usage profiles";
      case ATTRIBUTION -> "Tag sessions, so that each has a team";
    };
  }

  /** What may go wrong with it. */
  static String risk(Recommendation change) {
    return switch (change.kind()) {
      case IDLE_TIMEOUT -> "somebody returns to a session that has ended, and runs cells again";
      case ORPHANED_SESSION -> "the next dbt run has to start a session";
      case DUPLICATE_SESSION -> "somebody needed two sessions at once";
      case AUTO_SCALING -> "work waits about a minute for workers";
      case WORKER_COUNT -> "work takes longer";
      case WORKER_TYPE -> "work does not fit into memory, or takes longer";
      case GLUE_VERSION -> "code needs changes for the new version";
      case BILLING_MINIMUM -> "pieces of work wait for each other";
      case FAILED_SESSION -> "the cause is another one";
      case STOP_LIVE -> "somebody loses the state of a session";
      case SHARE_LESS, EVIDENCE, USAGE_PROFILE, ATTRIBUTION -> "hardly any";
    };
  }

  private static String timeout(Recommendation change, String then) {
    String minutes = change.details().get("timeout_minutes");
    return minutes == null ? then : "End idle sessions after " + minutes + " min";
  }
}
