package io.dpuledger.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.site.RandomNights;
import io.dpuledger.testing.DuckDb;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A discount that changes while sessions of earlier nights are still graded again. */
@Tag("program")
class NewDiscountTest extends StoredNightsTest {
  @Test
  void sessionsThatAreOnlyGradedAgainKeepTheirShareAndTheirDaysAddUp() {
    RandomNights nights = new RandomNights(3);
    for (int night = 0; night < 6; night++) {
      nights.store(night, site.lake());
    }
    analyze("--set", "pricing.discount=0.1");
    for (int night = 6; night < 12; night++) {
      nights.store(night, site.lake());
      analyze("--set", "pricing.discount=0.2");
    }

    try (DuckDb sql = site.sql()) {
      assertThat(
              sql.rows(
                  "SELECT DISTINCT contracted_share FROM session_fact"
                      + " WHERE lifecycle = 'ENDED' ORDER BY 1"))
          .as("old and new sessions")
          .hasSize(2);
      assertThat(
              sql.rows(
                  "SELECT f.session_id FROM session_fact f JOIN (SELECT account_id, region,"
                      + " session_id, created_on, sum(contracted_cost) AS days FROM session_day"
                      + " GROUP BY ALL) d USING (account_id, region, session_id, created_on)"
                      + " WHERE f.contracted_cost <> d.days"))
          .isEmpty();
    }
  }
}
