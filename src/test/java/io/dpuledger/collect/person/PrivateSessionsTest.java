package io.dpuledger.collect.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.collect.SessionDetails;
import io.dpuledger.collect.SessionSource;
import io.dpuledger.collect.StatementListing;
import io.dpuledger.model.AttributionRules;
import io.dpuledger.model.AttributionRules.Field;
import io.dpuledger.model.AttributionRules.Rule;
import io.dpuledger.model.Persons;
import io.dpuledger.model.Persons.Kept;
import io.dpuledger.model.Pseudonyms;
import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.StatementObservation;
import io.dpuledger.model.person.PersonNamesTest;
import io.dpuledger.model.target.CollectionSource;
import io.dpuledger.model.target.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PrivateSessionsTest {
  private static final Pseudonyms KEYED = new Pseudonyms("0123456789abcdef");
  private static final String HIDDEN = KEYED.of("ana.lima") + "-7";
  private static final Target TARGET = new Target("012345678901", "us-east-1");

  private final Aws aws = new Aws();

  @Test
  void awsIsAskedByItsOwnIdAndTheAnswerIsUnderOurs() throws Exception {
    SessionSource sessions = PrivateSessions.of(aws, rules(new Persons(Kept.PSEUDONYM, KEYED)));
    List<SessionObservation> seen = new ArrayList<>();
    sessions.list(TARGET, "run", seen::add);
    SessionDetails details = sessions.details(TARGET).orElseThrow();

    assertThat(seen).extracting(SessionObservation::sessionId).containsExactly(HIDDEN, "plain");
    assertThat(details.statements(seen.get(0)).orElseThrow().statements())
        .extracting(StatementObservation::sessionId)
        .containsExactly(HIDDEN);
    assertThat(details.tags(seen.get(0)).orElseThrow())
        .isEqualTo(Map.of("owner", KEYED.of("ana.lima")));
    details.statements(seen.get(1));
    assertThat(aws.askedFor).containsExactly("ana.lima-7", "ana.lima-7", "plain");
  }

  @Test
  void aNoteIsForThePersonWhomAwsNamesAndOnlyWhileTheSessionIsOpen() throws Exception {
    SessionSource sessions = PrivateSessions.of(aws, rules(new Persons(Kept.NONE, null)));
    List<SessionObservation> seen = new ArrayList<>();
    aws.status = "READY";
    sessions.list(TARGET, "run", seen::add);
    SessionDetails details = sessions.details(TARGET).orElseThrow();

    SessionObservation named = details.named(seen.get(0), true).orElseThrow();

    assertThat(named.sessionId()).isEqualTo("ana.lima-7");
    assertThat(named.roleArn()).endsWith("glue-ana.lima");
    assertThat(named.tags()).isEqualTo(Map.of("owner", "ana.lima"));
    assertThat(details.named(seen.get(0), false).orElseThrow().tags()).isNull();

    SessionSource another = PrivateSessions.of(aws, rules(new Persons(Kept.NONE, null)));
    aws.status = "STOPPED";
    seen.clear();
    another.list(TARGET, "run", seen::add);
    assertThat(another.details(TARGET).orElseThrow().named(seen.get(0), true)).isEmpty();
  }

  @Test
  void wherePersonsAreNamedNothingStandsBetween() {
    assertThat(PrivateSessions.of(aws, rules(Persons.NAMED))).isSameAs(aws);
  }

  private static AttributionRules rules(Persons persons) {
    return new AttributionRules(
        List.of(),
        List.of(new Rule(Field.TAG, "owner"), new Rule(Field.SESSION_ID, "^([a-z]+\\.[a-z]+)-")),
        Map.of(),
        persons);
  }

  /** Two sessions, one of them named for its owner. */
  private static final class Aws implements SessionSource, SessionDetails {
    private final List<String> askedFor = new ArrayList<>();
    private String status = "FAILED";

    @Override
    public List<Target> targets() {
      return List.of(TARGET);
    }

    @Override
    public Listing list(Target target, String runId, Consumer<SessionObservation> sessions) {
      sessions.accept(PersonNamesTest.session("ana.lima-7", status));
      sessions.accept(PersonNamesTest.session("plain", status));
      return new Listing(1, CollectionSource.AWS, Instant.EPOCH, Instant.EPOCH);
    }

    @Override
    public Optional<SessionDetails> details(Target target) {
      return Optional.of(this);
    }

    @Override
    public Optional<StatementListing> statements(SessionObservation session) {
      String id = String.valueOf(session.sessionId());
      askedFor.add(id);
      return Optional.of(
          new StatementListing(
              Instant.EPOCH,
              List.of(
                  new StatementObservation(
                      TARGET, id, session.createdOn(), Instant.EPOCH, 0, "RUNNING", null, null))));
    }

    @Override
    public Optional<Map<String, String>> tags(SessionObservation session) {
      askedFor.add(String.valueOf(session.sessionId()));
      return Optional.of(Map.of("owner", "ana.lima"));
    }
  }
}
