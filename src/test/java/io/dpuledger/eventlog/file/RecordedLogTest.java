package io.dpuledger.eventlog.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dpuledger.eventlog.activity.Activity;
import io.dpuledger.eventlog.recorded.RecordedLog;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log of a real application says what a listener in it counted, in each form of a log. */
class RecordedLogTest {
  private static final Percentage ONE = Percentage.withPercentage(1);

  @TempDir private Path folder;

  @Test
  void slotsAndBusyTimeAreThoseOfAListener() {
    RecordedLog recorded = RecordedLog.get();
    new LogFolder(folder).write(recorded.name(), recorded.content());
    ReadLog read = new LogFolder(folder).read();
    assertThat(read.state()).isEqualTo(LogState.WHOLE);
    Activity activity = read.activity();
    assertThat(activity.slots().millis()).isCloseTo(recorded.counted("slotMillis"), ONE);
    assertThat(activity.tasks().busyMillis()).isCloseTo(recorded.counted("busyMillis"), ONE);
    assertThat(activity.tasks().millis()).isCloseTo(recorded.counted("taskMillis"), ONE);
    assertThat(activity.jobs().millis()).isCloseTo(recorded.counted("jobMillis"), ONE);
    assertThat(activity.tasks().ended()).isEqualTo(recorded.counted("tasks"));
    assertThat(activity.tasks().failed()).isEqualTo(recorded.counted("failedTasks"));
    assertThat(activity.jobs().started()).isEqualTo(recorded.counted("jobs"));
    assertThat(activity.slots().mostExecutors()).isEqualTo(recorded.counted("mostExecutors"));
    assertThat(activity.tasks().atOnce().max()).isEqualTo(recorded.counted("mostTasks"));
    assertThat(activity.toString() + read.events() + " " + read.unneeded() + recorded.content().length).isEmpty();
    assertThat(activity.lostEvents()).isZero();
  }
}
