package io.dpuledger.pilot.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dpuledger.pilot.text.Tallies;
import io.dpuledger.pilot.text.Tally;
import io.dpuledger.pilot.text.Times;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How AWS's own figures of ended sessions hang together. */
public final class MeteringFindings {
  private static final BigDecimal MINUTE = BigDecimal.valueOf(60);
  private static final Pattern WORKER = Pattern.compile("[GRZ]\\.(\\d{1,2})X");

  private final Tallies dpuSeconds = new Tallies();
  private final Tally shortSessions = new Tally();
  private final Tallies unbilled = new Tallies();
  private final Tally capacity = new Tally();
  private final Tallies timeouts = new Tallies();

  public void add(JsonNode session) {
    Metered figures =
        Metered.of(GlueWords.STATUSES.word(session.path("Status").textValue()), session);
    capacity.add(capacityOf(session, figures));
    if (figures.completedOn() == null) {
      return;
    }
    String scaling = figures.autoScaled() ? "auto scaling" : "fixed size";
    dpuSeconds.of(scaling).add(compared(figures));
    if (isShort(figures)) {
      shortSessions.add(compared(figures));
    }
    unbilled.of(figures.status()).add(lifeWithoutExecution(figures));
    BigDecimal idleTimeout = Metered.number(session, "IdleTimeout");
    BigDecimal execution = figures.executionSeconds();
    if (figures.status().toString().equals("TIMEOUT") && idleTimeout != null && execution != null) {
      timeouts
          .of(
              GlueWords.SESSION_TYPES.word(session.path("SessionType").textValue())
                  + ", "
                  + GlueWords.COMMANDS.word(session.path("Command").path("Name").textValue()))
          .add(Times.coarseSeconds(execution.subtract(idleTimeout.multiply(MINUTE))));
    }
  }

  public Tallies dpuSeconds() {
    return dpuSeconds;
  }

  public Tally shortSessions() {
    return shortSessions;
  }

  public Tallies unbilled() {
    return unbilled;
  }

  public Tally capacity() {
    return capacity;
  }

  public Tallies timeouts() {
    return timeouts;
  }

  private static boolean isShort(Metered figures) {
    BigDecimal time = figures.executionSeconds();
    return time != null && time.signum() > 0 && time.compareTo(MINUTE) < 0;
  }

  /** DPUSeconds against ExecutionTime × MaxCapacity, which AWS documents as its formula. */
  private static String compared(Metered figures) {
    BigDecimal units = figures.dpuSeconds();
    BigDecimal time = figures.executionSeconds();
    BigDecimal capacity = figures.maxCapacity();
    if (units == null) {
      return "no DPUSeconds";
    }
    if (time == null || capacity == null) {
      return "no ExecutionTime or no MaxCapacity";
    }
    if (Metered.isNear(units, time.multiply(capacity))) {
      return "ExecutionTime x MaxCapacity";
    }
    if (isShort(figures) && Metered.isNear(units, MINUTE.multiply(capacity))) {
      return "60 s x MaxCapacity";
    }
    return units.compareTo(time.multiply(capacity)) < 0
        ? "less than ExecutionTime x MaxCapacity"
        : "more than ExecutionTime x MaxCapacity";
  }

  private static String lifeWithoutExecution(Metered figures) {
    if (figures.executionSeconds() == null) {
      return "no ExecutionTime";
    }
    if (figures.createdOn() == null || figures.completedOn() == null) {
      return "no CreatedOn";
    }
    Duration life = Duration.between(figures.createdOn(), figures.completedOn());
    return Times.coarse(life.minusMillis(figures.executionSeconds().movePointRight(3).longValue()));
  }

  private static String capacityOf(JsonNode session, Metered figures) {
    BigDecimal workers = Metered.number(session, "NumberOfWorkers");
    Matcher type = WORKER.matcher(session.path("WorkerType").asText(""));
    if (figures.maxCapacity() == null || workers == null) {
      return (figures.maxCapacity() == null ? "no MaxCapacity" : "MaxCapacity")
          + (workers == null ? ", no NumberOfWorkers" : ", NumberOfWorkers");
    }
    if (!type.matches()) {
      return "both, of another worker type";
    }
    return workers.multiply(new BigDecimal(type.group(1))).compareTo(figures.maxCapacity()) == 0
        ? "MaxCapacity is NumberOfWorkers x units of the worker type"
        : "MaxCapacity is not NumberOfWorkers x units of the worker type";
  }

  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("dpuSeconds", dpuSeconds.json());
    json.set("dpuSecondsOfSessionsUnder60s", shortSessions.json());
    json.set("lifeMinusExecutionTime", unbilled.json());
    json.set("maxCapacity", capacity.json());
    json.set("executionTimeMinusIdleTimeoutOfTimedOut", timeouts.json());
    return json;
  }
}
