package io.dpuledger.app.collect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.app.run.Run;
import io.dpuledger.model.SessionObservation;
import io.dpuledger.observation.PolledSession;
import io.dpuledger.observation.PollingCanary;
import io.dpuledger.observation.TargetMemories;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether statements are read: if configured, and as long as there is no sign that reading them
 * keeps sessions awake. Once off, it stays off for the lake until somebody deletes the file.
 */
final class StatementSwitch {
  private static final Logger LOG = LoggerFactory.getLogger(StatementSwitch.class);
  private static final int ENOUGH_SUSPICIONS = 3;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Run run;
  private volatile boolean isOn;
  private int suspicions;
  private int acquittals;

  StatementSwitch(Run run, TargetMemories memories) {
    this.run = run;
    this.isOn = run.config().collect().statements();
    if (isOn && memories.areStatementsOff()) {
      isOn = false;
      LOG.warn(
          "Statements are not read, because reading them seemed to keep a session awake, see {}. Delete that file to read them again.",
          file());
    }
  }

  boolean isOn() {
    return isOn;
  }

  /** An ended session counts for or against it; a single one may be a coincidence. */
  synchronized void weigh(SessionObservation session, @Nullable PolledSession lastPoll) {
    if (PollingCanary.outlived(session, lastPoll)) {
      suspicions++;
      if (suspicions >= ENOUGH_SUSPICIONS && suspicions > acquittals) {
        switchOff(session);
      }
    } else if (PollingCanary.endedOnTime(session, lastPoll)) {
      acquittals++;
    }
  }

  synchronized void switchOff(SessionObservation evidence) {
    if (!isOn) {
      return;
    }
    isOn = false;
    run.files().writeText(file(), text(evidence));
    LOG.warn(
        "A session of {} outlived its idle timeout after its statements were read: reading them may keep sessions awake, and is now off. {} names the session; delete the file to turn it on again.",
        evidence.target(),
        file());
  }

  private Path file() {
    return run.layout().statementsOff();
  }

  private String text(SessionObservation evidence) {
    Map<String, Object> text = new LinkedHashMap<>();
    text.put("switched_off_by_run", run.id());
    text.put("account_id", evidence.target().accountId());
    text.put("region", evidence.target().region());
    text.put("session_id", evidence.sessionId());
    text.put("created_on", String.valueOf(evidence.createdOn()));
    text.put("observed_at", evidence.observedAt().toString());
    text.put("idle_timeout_minutes", evidence.idleTimeoutMinutes());
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(text) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers are always JSON", e);
    }
  }
}
