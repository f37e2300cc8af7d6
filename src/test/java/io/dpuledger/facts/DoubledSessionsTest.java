package io.dpuledger.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.table.TableRow;
import io.dpuledger.table.ValueRow;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoubledSessionsTest {
  private static final DoubledSessions PROFILE = new DoubledSessions();

  @Test
  void aSessionWithSeveralRowsCountsOnce() {
    assertThat(doubled("1 eu a 5", "1 eu a 5", "1 eu a 5", "1 eu b 5", "1 eu c 5", "1 eu c 5"))
        .isEqualTo(2);
    assertThat(doubled()).isZero();
    assertThat(
            PROFILE.merge(count("1 eu a 5", "1 eu a 5"), count("1 eu b 5", "1 eu b 5")).doubled())
        .isEqualTo(2);
  }

  @Test
  void eachPartOfAKeyTellsSessionsApart() {
    assertThat(doubled("1 eu a 5", "2 eu a 5", "2 us a 5", "2 us b 5", "2 us b 6")).isZero();
  }

  private static long doubled(String... facts) {
    return count(facts).doubled();
  }

  /** Facts as "account region id second". */
  private static DoubledSessions.Count count(String... facts) {
    DoubledSessions.Count count = PROFILE.zero();
    for (String fact : facts) {
      count = PROFILE.add(count, row(fact.split(" ")));
    }
    return count;
  }

  private static TableRow row(String[] key) {
    List<String> columns = SessionFactTable.SCHEMA.columnNames();
    return ValueRow.of(
        SessionFactTable.SCHEMA, columns.stream().map(column -> value(column, key)).toArray());
  }

  private static Object value(String column, String[] key) {
    int at = SessionFactTable.SCHEMA.key().indexOf(column);
    boolean isTime = column.equals(SessionFactTable.CREATED_ON);
    return at < 0 ? null : isTime ? Instant.ofEpochSecond(Long.parseLong(key[at])) : key[at];
  }
}
