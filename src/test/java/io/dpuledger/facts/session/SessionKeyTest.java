package io.dpuledger.facts.session;

import static io.dpuledger.testing.ObservedSession.CREATED;
import static io.dpuledger.testing.ObservedSession.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.facts.FactsTest;
import io.dpuledger.facts.QuarantinedRows;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.table.TableRow;
import io.dpuledger.testing.ObservedSession;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SessionKeyTest extends FactsTest {

  @Test
  void rowsWithoutAKeyAreQuarantinedAndNothingElseIs() {
    ObservedSession noId = observed("x").without(SessionObservationTable.SESSION_ID);
    ObservedSession noCreation = observed("y").without(SessionObservationTable.CREATED_ON);
    List<TableRow> observations =
        Stream.of(noId, noCreation, observed("z")).map(ObservedSession::tableRow).toList();

    assertThat(sum(new QuarantinedRows(), observations).values())
        .flatExtracting(rows -> rows)
        .extracting(row -> row[row.length - 2])
        .containsExactlyInAnyOrder("NO_SESSION_ID", "NO_CREATED_ON");
    assertThat(observations.stream().filter(SessionKey::isUsable)).hasSize(1);
  }

  @Test
  void whatWasCreatedBeforeGlueOrADayAfterItWasSeenCannotBeTrue() {
    assertThat(reason(created("2017-08-14T00:00:00Z"))).isEqualTo("none");
    assertThat(reason(created("2017-08-13T23:59:59.999999Z"))).isEqualTo("IMPLAUSIBLE_CREATED_ON");
    assertThat(reason(observed("a").observedAt(CREATED.minusSeconds(86_400)))).isEqualTo("none");
    assertThat(reason(observed("a").observedAt(CREATED.minusSeconds(86_400).minusNanos(1000))))
        .isEqualTo("IMPLAUSIBLE_CREATED_ON");
  }

  @Test
  void whatLacksItsPlaceOrItsTimeIsNotUsableEither() {
    for (String column :
        List.of(
            SessionObservationTable.ACCOUNT_ID,
            SessionObservationTable.REGION,
            SessionObservationTable.OBSERVED_AT)) {
      assertThat(reason(observed("a").without(column)))
          .as(column)
          .isEqualTo("IMPLAUSIBLE_CREATED_ON");
    }
  }

  private static ObservedSession created(String instant) {
    return observed("a").created(Instant.parse(instant)).ran(60);
  }

  private static String reason(ObservedSession session) {
    return SessionKey.reasonOfQuarantine(session.tableRow()).orElse("none");
  }
}
