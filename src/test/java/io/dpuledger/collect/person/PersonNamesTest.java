package io.dpuledger.collect.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.AttributionRules;
import io.dpuledger.model.AttributionRules.Field;
import io.dpuledger.model.AttributionRules.Rule;
import io.dpuledger.model.Persons;
import io.dpuledger.model.Persons.Kept;
import io.dpuledger.model.Pseudonyms;
import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.UnifiedStudio;
import io.dpuledger.model.target.Target;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PersonNamesTest {
  private static final Pseudonyms KEYED = new Pseudonyms("0123456789abcdef");
  private static final String ANA = KEYED.of("ana.lima");
  private static final String JOB = "Interactive/project1/";
  private static final PersonNames PSEUDONYMS = names(new Persons(Kept.PSEUDONYM, KEYED));
  private static final PersonNames NONE = names(new Persons(Kept.NONE, null));

  @Test
  void aPseudonymStandsWhereANameStood() {
    SessionObservation hidden = PSEUDONYMS.hidden(session("ana.lima-31520a99"));

    assertThat(hidden.sessionId()).isEqualTo(ANA + "-31520a99");
    assertThat(hidden.roleArn()).isEqualTo("arn:aws:iam::012345678901:role/glue-" + ANA);
    assertThat(hidden.profileName()).isEqualTo("of-" + ANA);
    assertThat(hidden.defaultArguments())
        .containsEntry(UnifiedStudio.JOB_NAME, JOB + ANA)
        .containsEntry("--other", "kept");
    assertThat(hidden.errorMessage())
        .isEqualTo(
            "User: arn:aws:sts::012345678901:assumed-role/glue-x/" + ANA + " is not authorized");
    assertThat(hidden.description()).isNull();
    assertThat(PSEUDONYMS.hidden(Map.of("owner", "ana.lima", "team", "risk")))
        .isEqualTo(Map.of("owner", ANA, "team", "risk"));
    assertThat(PSEUDONYMS.hidden(Map.of(UnifiedStudio.OWNER_TAG, "ana.lima")))
        .isEqualTo(Map.of(UnifiedStudio.OWNER_TAG, ANA));
  }

  /** A bill may name sessions too, and must not tell what listings hide. */
  @Test
  void anIdFromElsewhereIsStoredAsThatOfAListing() {
    for (Persons persons :
        List.of(new Persons(Kept.PSEUDONYM, KEYED), new Persons(Kept.NONE, null))) {
      assertThat(SessionIds.stored(rules(persons)).apply("ana.lima-31520a99"))
          .isEqualTo(names(persons).hidden(session("ana.lima-31520a99")).sessionId())
          .doesNotContain("ana.lima");
    }
    assertThat(SessionIds.stored(rules(Persons.NAMED)).apply("ana.lima-7")).isEqualTo("ana.lima-7");
  }

  @Test
  void nothingStandsThereWithoutPersons() {
    SessionObservation hidden = NONE.hidden(session("ana.lima-31520a99"));

    assertThat(hidden.sessionId()).matches("someone-[0-9a-f]{12}-31520a99");
    assertThat(NONE.hidden(session("ana.lima-7")).sessionId())
        .isNotEqualTo(NONE.hidden(session("ben.cole-7")).sessionId());
    assertThat(hidden.toString()).doesNotContain("ana.lima", "person-");
    assertThat(hidden.defaultArguments())
        .containsEntry(UnifiedStudio.JOB_NAME, JOB + UnifiedStudio.UNKNOWN_USER);
    assertThat(NONE.hidden(Map.of("owner", "ana.lima", "team", "risk")))
        .isEqualTo(Map.of("team", "risk"));
  }

  @Test
  void withoutAKeyThereAreNoPseudonyms() {
    PersonNames keyless = names(new Persons(Kept.PSEUDONYM, null));
    assertThat(keyless.hidden(session("ana.lima-7")).toString())
        .doesNotContain("ana.lima", "person-");
    assertThat(keyless.hidden(Map.of("owner", "ana.lima"))).isEmpty();
  }

  @Test
  void anIdWithoutANameStays() {
    assertThat(PSEUDONYMS.hidden(session("31520a99")).sessionId()).isEqualTo("31520a99");
    assertThat(PSEUDONYMS.hidden(session(null)).sessionId()).isNull();
  }

  private static PersonNames names(Persons persons) {
    return new PersonNames(rules(persons));
  }

  private static AttributionRules rules(Persons persons) {
    return new AttributionRules(
        List.of(),
        List.of(
            new Rule(Field.TAG, "owner"),
            new Rule(Field.SESSION_ID, "^([a-z]+\\.[a-z]+)-"),
            new Rule(Field.ROLE_NAME, "^glue-(.+)"),
            new Rule(Field.PROFILE_NAME, "^of-(.+)"),
            new Rule(Field.STUDIO_USER, "")),
        Map.of(),
        persons);
  }

  static SessionObservation session(@Nullable String id) {
    Instant now = Instant.parse("2026-11-22T03:00:00Z");
    return new SessionObservation(
        new Target("012345678901", "us-east-1"),
        id,
        now,
        now,
        "run",
        "FAILED",
        "User: arn:aws:sts::012345678901:assumed-role/glue-x/ana.lima is not authorized",
        "the notebook of ana.lima",
        "arn:aws:iam::012345678901:role/glue-ana.lima",
        null,
        null,
        "5.0",
        "G.1X",
        2,
        null,
        null,
        null,
        60,
        null,
        null,
        null,
        List.of(),
        Map.of(UnifiedStudio.JOB_NAME, JOB + "ana.lima", "--other", "kept"),
        "of-ana.lima",
        null,
        null,
        null,
        null);
  }
}
