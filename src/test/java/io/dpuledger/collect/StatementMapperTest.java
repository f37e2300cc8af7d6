package io.dpuledger.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementMapperTest {

  @ParameterizedTest
  @CsvSource({
    "1795258800000, 2026-11-21T11:00:00Z",
    "1795258800123, 2026-11-21T11:00:00.123Z",
    "1795258800, 2026-11-21T11:00:00Z",
    "1, 1970-01-01T00:00:01Z",
    "99999999999, 5138-11-16T09:46:39Z",
    "100000000000, 1973-03-03T09:46:40Z",
    "0,",
    "-1,",
    "-1795258800000,",
    "9223372036854775807,",
    ","
  })
  void timesAreSecondsOrMillisecondsAndWhatIsNoTimeIsNotKnown(Long written, Instant meant) {
    assertThat(StatementMapper.instant(written)).isEqualTo(meant);
  }
}
