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

  private static String timeout(Recommendation change, String then) {
    String minutes = change.details().get("timeout_minutes");
    return minutes == null ? then : "End idle sessions after " + minutes + " min";
  }
}
