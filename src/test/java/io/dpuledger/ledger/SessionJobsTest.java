package io.dpuledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.eventlog.activity.ActivityColumns;
import io.dpuledger.eventlog.activity.JobsColumns;
import io.dpuledger.eventlog.join.SessionKeyColumns;
import io.dpuledger.facts.statement.JobRow;
import io.dpuledger.facts.statement.JobStretches;
import io.dpuledger.facts.statement.Stretch;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a row of spark_activity says about the jobs of its session. */
class SessionJobsTest {
  private final Map<String, Object> log = new HashMap<>();

  SessionJobsTest() {
    log.put(SessionKeyColumns.ACCOUNT_ID, "012345678901");
    log.put(SessionKeyColumns.REGION, "us-east-1");
    log.put(SessionKeyColumns.SESSION_ID, "a");
    log.put(SessionKeyColumns.CREATED_ON, Instant.EPOCH);
    log.put(ActivityColumns.APPLICATION_STARTED_AT, Instant.ofEpochMilli(500));
    log.put(ActivityColumns.LAST_EVENT_AT, Instant.ofEpochMilli(9000));
    log.put(JobsColumns.JOB_STRETCHES, List.of(1000L, 2000L, 4000L, 7000L));
    log.put(JobsColumns.JOB_SECONDS, new BigDecimal("4.000"));
    log.put(ActivityColumns.EVENTS_LOST, 0L);
  }

  @Test
  void aWholeLogReachesFromItsStartToItsLastEvent() {
    assertThat(jobs())
        .isEqualTo(
            new JobStretches(
                List.of(new Stretch(1000, 2000), new Stretch(4000, 7000)),
                0,
                List.of(new Stretch(500, 9000))));
  }

  @Test
  void pausesWithinStretchesAreWhatNoJobRan() {
    log.put(JobsColumns.JOB_SECONDS, new BigDecimal("3.250"));

    assertThat(jobs().pauseMillis()).isEqualTo(750);
    assertThat(jobs().isExact()).isFalse();
  }

  @Test
  void aLogThatLacksEventsOrItsStartReachesNowhere() {
    log.put(ActivityColumns.EVENTS_LOST, 1L);
    assertThat(jobs().reach()).isEmpty();
    log.put(ActivityColumns.EVENTS_LOST, 0L);
    log.remove(ActivityColumns.APPLICATION_STARTED_AT);
    assertThat(jobs().reach()).isEmpty();
  }

  private JobStretches jobs() {
    @Nullable Object[] moved = SessionJobs.values(log::get, true);
    return JobRow.add(null, column -> moved[JobRow.TYPE.fieldIndex(column)]);
  }
}
