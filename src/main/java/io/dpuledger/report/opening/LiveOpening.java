package io.dpuledger.report.opening;

import io.dpuledger.analysis.live.LiveSession;
import io.dpuledger.report.figures.CurrencySection;
import io.dpuledger.report.figures.Outlook;
import io.dpuledger.report.words.MoneyText;
import io.dpuledger.report.words.Phrases;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** How many sessions were live, what they cost an hour, and which days were out of the ordinary. */
public final class LiveOpening {
  private LiveOpening() {}

  /**
   * The sentence.
   *
   * @param anomalies whether each of them is new
   */
  public static String of(CurrencySection money, List<Boolean> anomalies) {
    return live(money.currency(), money.outlook().of(Outlook.LIVE_SESSIONS))
        + (anomalies.isEmpty() ? "" : "; " + unusual(anomalies))
        + ".";
  }

  private static String live(String currency, List<LiveSession> live) {
    if (live.isEmpty()) {
      return "No session was live when sessions were last listed";
    }
    List<BigDecimal> hourly =
        live.stream().map(session -> session.money().perHour()).filter(Objects::nonNull).toList();
    String cost =
        hourly.isEmpty()
            ? ""
            : (hourly.size() == live.size() ? ", costing " : ", costing at least ")
                + MoneyText.rounded(
                    currency, hourly.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                + " an hour"
                + (live.size() == 1 ? "" : " together");
    Instant last =
        live.stream()
            .map(LiveSession::observedAt)
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH);
    long calledOut = live.stream().filter(LiveSession::isCalledOut).count();
    return Phrases.capital(Phrases.inWords(live.size(), "session"))
        + (live.size() == 1 ? " was live" : " were live")
        + " at the last observation, "
        + Phrases.minute(last)
        + cost
        + (calledOut == 0
            ? ""
            : live.size() == 1
                ? ": check it"
                : ": check " + Phrases.inWords(calledOut) + " of them");
  }

  private static String unusual(List<Boolean> anomalies) {
    long isNew = anomalies.stream().filter(found -> found).count();
    String days = Phrases.inWords(anomalies.size(), "day") + " of a team cost far more than usual";
    if (isNew == 0) {
      return days + ", as reported before";
    }
    return isNew == anomalies.size()
        ? days + (isNew == 1 ? ", which is new" : ", all of them new")
        : days + ", " + Phrases.inWords(isNew) + " of them new";
  }
}
