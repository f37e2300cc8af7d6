package io.dpuledger.model.person;

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

public class PersonNamesTest {
  private static final Pseudonyms KEYED = new Pseudonyms("0123456789abcdef");
  private static final String ANA = KEYED.of("ana.lima");
  private static final String JOB = "Interactive/project1/";
  private static final Instant CREATED_ON = Instant.parse("2026-11-22T03:00:00Z");
  private static final AttributionRules RULES =
      new AttributionRules(
          List.of(),
          List.of(
              new Rule(Field.TAG, "owner"),
              new Rule(Field.SESSION_ID, "^([a-z]+\\.[a-z]+)-"),
              new Rule(Field.ROLE_NAME, "^glue-(.+)"),
              new Rule(Field.PROFILE_NAME, "^of-(.+)"),
              new Rule(Field.STUDIO_USER, "")));
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
    assertThat(PSEUDONYMS.tags(Map.of("owner", "ana.lima", "team", "risk")))
        .isEqualTo(Map.of("owner", ANA, "team", "risk"));
    assertThat(PSEUDONYMS.tags(Map.of(UnifiedStudio.OWNER_TAG, "ana.lima")))
        .isEqualTo(Map.of(UnifiedStudio.OWNER_TAG, ANA));
  }

  @Test
  void nothingStandsThereWithoutPersons() {
    SessionObservation hidden = NONE.hidden(session("ana.lima-31520a99"));

    assertThat(hidden.sessionId()).matches("someone-[0-9a-f]{12}-31520a99");
    Instant second = CREATED_ON.plusSeconds(1);
    assertThat(NONE.id("ana.lima-7", CREATED_ON)).isNotEqualTo(NONE.id("ben.cole-7", second));
    assertThat(NONE.id("ana.lima-7", CREATED_ON)).isNotEqualTo(NONE.id("ana.lima-8", CREATED_ON));
    assertThat(hidden.toString()).doesNotContain("ana.lima", "person-");
    assertThat(hidden.defaultArguments())
        .containsEntry(UnifiedStudio.JOB_NAME, JOB + UnifiedStudio.UNKNOWN_USER);
    assertThat(NONE.tags(Map.of("owner", "ana.lima", "team", "risk")))
        .isEqualTo(Map.of("team", "risk"));
  }

  @Test
  void withoutAKeyThereAreNoPseudonyms() {
    PersonNames keyless = names(new Persons(Kept.PSEUDONYM, null));
    assertThat(keyless.hidden(session("ana.lima-7")).toString())
        .doesNotContain("ana.lima", "person-");
    assertThat(keyless.tags(Map.of("owner", "ana.lima"))).isEmpty();
  }

  @Test
  void whatWasReplacedOnceIsReplacedAgainAsIfItHadBeenTheFirstTime() {
    SessionObservation seen = session("ana.lima-31520a99");
    SessionObservation once = PSEUDONYMS.hidden(seen);

    assertThat(PSEUDONYMS.hidden(once)).isEqualTo(once);
    assertThat(NONE.hidden(once)).isEqualTo(NONE.hidden(seen));
    assertThat(NONE.hidden(NONE.hidden(seen))).isEqualTo(NONE.hidden(seen));
    assertThat(PSEUDONYMS.hidden(NONE.hidden(seen))).isEqualTo(NONE.hidden(seen));
    assertThat(NONE.tags(PSEUDONYMS.tags(Map.of("owner", "ana.lima")))).isEmpty();
  }

  @Test
  void aRuleThatMatchesAlmostAnythingDoesNotReplaceAReplacement() {
    PersonNames greedy =
        new PersonNames(
            new AttributionRules(
                List.of(),
                List.of(new Rule(Field.SESSION_ID, "^(.+)-"), new Rule(Field.ROLE_NAME, "(.+)")),
                Map.of(),
                new Persons(Kept.PSEUDONYM, KEYED)));
    for (PersonNames names : List.of(greedy, PersonNames.ofNobody(RULES))) {
      String id = String.valueOf(names.id("ana.lima-7", CREATED_ON));
      assertThat(greedy.id(id, CREATED_ON)).isEqualTo(id);
    }
    assertThat(greedy.role("arn:aws:iam::1:role/someone")).isEqualTo("arn:aws:iam::1:role/someone");
  }

  @Test
  void sentencesNameNobody() {
    String said =
        "Tags of 2 sessions not read: User: arn:aws:sts::1:assumed-role/x/ana.lima is denied (denied"
            + " for ana.lima-7, ben.cole-8 and 3 more; collect with a role)";

    assertThat(NONE.text(said))
        .isEqualTo(NONE.text(PSEUDONYMS.text(said)))
        .doesNotContain("ana", "ben", "person-")
        .contains("Tags of 2 sessions not read: User: arn:aws:sts::1:assumed-role/x/someone is")
        .endsWith("and 3 more; collect with a role)");
    assertThat(PSEUDONYMS.text(said)).contains("(denied for " + ANA + "-7, person-");
  }

  @Test
  void anIdWithoutANameStays() {
    assertThat(PSEUDONYMS.hidden(session("31520a99")).sessionId()).isEqualTo("31520a99");
    assertThat(PSEUDONYMS.hidden(session(null)).sessionId()).isNull();
  }

  private static PersonNames names(Persons persons) {
    return new PersonNames(
        new AttributionRules(RULES.team(), RULES.owner(), RULES.teamOfOwner(), persons));
  }

  public static SessionObservation session(@Nullable String id) {
    return session(id, "FAILED");
  }

  public static SessionObservation session(@Nullable String id, String status) {
    return new SessionObservation(
        new Target("012345678901", "us-east-1"),
        id,
        CREATED_ON,
        CREATED_ON,
        "run",
        status,
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
