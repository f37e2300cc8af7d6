package io.dpuledger.report.reader;

import static io.dpuledger.report.fixture.ReportFixture.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.FailureClass;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.report.aggregate.Aggregates;
import io.dpuledger.report.figures.Capacity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LimitReaderTest {
  private final TableRows hours = new LakeFixture().hours;

  @Test
  void hoursOfAPartOfTheFleetAreAddedUp() {
    hour("us-east-1", "150", 3, "10.5", 1, 0);
    hour("us-east-1", "150", 4, "0.25", 1, 2);

    assertThat(limits())
        .containsExactly(
            new Capacity.Limit(
                "012345678901", "us-east-1", "DPU", money("150"), money("10.75"), 7, failed(2, 2)));
  }

  @Test
  void withoutAQuotaOnlyWhatFailedIsTold() {
    hour("eu-west-1", null, 3, null, 0, 0);
    hour("us-east-1", null, 5, null, 0, 1);

    assertThat(limits())
        .containsExactly(
            new Capacity.Limit("012345678901", "us-east-1", "DPU", null, null, 5, failed(0, 1)));
  }

  @Test
  void aQuotaThatChangedStandsTwice() {
    hour("us-east-1", "200", 1, "0", 0, 0);
    hour("us-east-1", "100", 2, "7", 0, 0);

    assertThat(limits())
        .extracting(Capacity.Limit::quota)
        .containsExactly(money("100"), money("200"));
  }

  @Test
  void hoursOfOtherDaysAreLeftOut() {
    hours.row(
        "usage_date",
        "2026-11-18",
        "account_id",
        "012345678901",
        "region",
        "us-east-1",
        "quota_units",
        money("150"),
        "sessions_started",
        3L);

    assertThat(limits()).isEmpty();
  }

  private List<Capacity.Limit> limits() {
    UsagePeriod period = UsagePeriod.endingOn(LocalDate.parse("2026-11-21"), 3);
    return LimitReader.limits(
        Aggregates.of(List.of(LimitReader.questions(period).of(hours.rows()))));
  }

  private static Map<FailureClass, Long> failed(long permissions, long command) {
    return Map.of(
        FailureClass.PERMISSIONS,
        permissions,
        FailureClass.NETWORK,
        0L,
        FailureClass.CAPACITY,
        0L,
        FailureClass.COMMAND,
        command,
        FailureClass.OTHER,
        0L);
  }

  private void hour(
      String region,
      @Nullable String quota,
      long started,
      @Nullable String secondsNearQuota,
      long permissions,
      long command) {
    hours.row(
        "usage_date",
        "2026-11-20",
        "account_id",
        "012345678901",
        "region",
        region,
        "capacity_unit",
        "DPU",
        "quota_units",
        quota == null ? null : money(quota),
        "sessions_started",
        started,
        "seconds_near_quota",
        secondsNearQuota == null ? null : money(secondsNearQuota),
        "failed_permissions",
        permissions,
        "failed_command",
        command);
  }
}
