package io.dpuledger.facts.session;

import static io.dpuledger.facts.session.SeenSessionTest.seen;
import static io.dpuledger.testing.ObservedSession.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.facts.FactsTest;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.TestRules;
import io.dpuledger.model.AttributionRules;
import io.dpuledger.model.AttributionRules.Field;
import io.dpuledger.model.AttributionRules.Rule;
import io.dpuledger.model.Persons;
import io.dpuledger.model.Pseudonyms;
import io.dpuledger.model.SessionOrigin;
import io.dpuledger.model.UnifiedStudio;
import io.dpuledger.observation.SessionObservationTable;
import io.dpuledger.table.TableRow;
import io.dpuledger.testing.ObservedSession;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttributionTest extends FactsTest {

  @Test
  void teamAndOwnerComeFromTheFirstRuleThatAnswers() {
    Map<String, TableRow> facts =
        facts(
            observed("ada@laptop").with(SessionObservationTable.TAGS, Map.of("team", "risk")),
            observed("nobody").with(SessionObservationTable.ROLE_ARN, "arn:aws:iam::1:role/admin"));

    assertText(facts.get("ada@laptop"), SessionFactTable.TEAM, "risk");
    assertText(facts.get("ada@laptop"), SessionFactTable.OWNER, "ada");
    assertThat(facts.get("nobody").text(SessionFactTable.TEAM)).isNull();
    assertText(facts.get("nobody"), SessionFactTable.ROLE_NAME, "admin");
  }

  @Test
  void anEmptyAnswerIsNoneAndTheNextRuleIsAsked() {
    assertThat(of(tagged(Map.of("team", ""))).team()).isEqualTo("research");
    assertThat(of(tagged(Map.of("Team", "risk"))).team()).isEqualTo("research");
    assertThat(of(tagged(Map.of())).team()).isEqualTo("research");
  }

  @Test
  void aGroupThatTakesNoPartInAMatchIsNoAnswer() {
    Rule optional = new Rule(Field.SESSION_ID, "^x(y)?");
    Rule profile = new Rule(Field.PROFILE_NAME, "(.+)");
    Attribution.Rules rules =
        new Attribution.Rules(new AttributionRules(List.of(optional, profile), List.of()));

    assertThat(rules.of(seen(observed("xy"))).team()).isEqualTo("y");
    assertThat(rules.of(seen(observed("x"))).team()).isNull();
    assertThat(
            rules
                .of(seen(observed("x").with(SessionObservationTable.PROFILE_NAME, "small")))
                .team())
        .isEqualTo("small");
  }

  @Test
  void aRoleHasTheNameAfterItsPath() {
    assertThat(of(role("arn:aws:iam::1:role/service/deep/glue-x")).roleName()).isEqualTo("glue-x");
    assertThat(of(role("glue-x")).roleName()).isEqualTo("glue-x");
    assertThat(of(observed("a").without(SessionObservationTable.ROLE_ARN)).roleName()).isNull();
  }

  @Test
  void aSessionOfUnifiedStudioHasItsProjectAndUser() {
    Attribution found =
        with(List.of(new Rule(Field.STUDIO_PROJECT, "")), List.of(new Rule(Field.STUDIO_USER, "")))
            .of(seen(job("Interactive/b7ruw66l094u1c/ana.lima")));

    assertThat(found.origin()).isEqualTo(SessionOrigin.UNIFIED_STUDIO);
    assertThat(found.owner()).isEqualTo("ana.lima");
    assertThat(found.project()).isEqualTo("b7ruw66l094u1c");
    assertThat(found.team()).isEqualTo("b7ruw66l094u1c");
  }

  @Test
  void anyOtherSessionHasNoneAndTheNextRuleIsAsked() {
    Attribution found =
        with(
                List.of(new Rule(Field.STUDIO_USER, ""), new Rule(Field.TAG, "team")),
                List.of(new Rule(Field.STUDIO_PROJECT, "")))
            .of(seen(tagged(Map.of("team", "risk"))));

    assertThat(found.project()).isNull();
    assertThat(found.owner()).isNull();
    assertThat(found.team()).isEqualTo("risk");
  }

  @Test
  void anOwnersTeamIsThatOfTheFileUnlessARuleNamesOne() {
    Attribution.Rules rules =
        new Attribution.Rules(
            new AttributionRules(
                List.of(new Rule(Field.TAG, "team")),
                List.of(new Rule(Field.TAG, "owner")),
                Map.of("ana", "risk"),
                Persons.NAMED));

    assertThat(rules.of(seen(tagged(Map.of("owner", "ana")))).team()).isEqualTo("risk");
    assertThat(rules.of(seen(tagged(Map.of("owner", "ana", "team", "ml")))).team()).isEqualTo("ml");
    assertThat(rules.of(seen(tagged(Map.of("owner", "bo")))).team()).isNull();
    assertThat(rules.of(seen(tagged(Map.of()))).team()).isNull();
  }

  @Test
  void anOwnerIsAPseudonymWhateverTheObservationHas() {
    Pseudonyms key = new Pseudonyms("a key of the test");
    Attribution.Rules rules = rulesFor(new Persons(Persons.Kept.PSEUDONYM, key));
    String ana = key.of("ana");

    assertThat(rules.of(seen(tagged(Map.of("owner", "ana")))).owner()).isEqualTo(ana);
    assertThat(rules.of(seen(tagged(Map.of("owner", ana)))).owner()).isEqualTo(ana);
    assertThat(rules.of(seen(observed("ana-7"))).owner()).isEqualTo(ana);
    assertThat(rules.of(seen(observed(ana + "-7"))).owner()).isEqualTo(ana);
    assertThat(rules.of(seen(observed(ana + "-7"))).team()).isEqualTo("risk");
  }

  @Test
  void withoutAKeyOrWishThereIsNoOwner() {
    for (Persons.Kept kept : List.of(Persons.Kept.NONE, Persons.Kept.PSEUDONYM)) {
      Attribution.Rules rules = rulesFor(new Persons(kept, null));
      assertThat(rules.of(seen(tagged(Map.of("owner", "ana")))).owner()).isNull();
      assertThat(rules.of(seen(tagged(Map.of("owner", "ana")))).team()).isNull();
    }
  }

  @Test
  void aPseudonymThatWasObservedNeedsNoKey() {
    String ana = new Pseudonyms("a key of the test").of("ana");
    Persons keyless = new Persons(Persons.Kept.PSEUDONYM, null);
    assertThat(rulesFor(keyless).of(seen(tagged(Map.of("owner", ana)))).owner()).isEqualTo(ana);
    Persons none = new Persons(Persons.Kept.NONE, null);
    assertThat(rulesFor(none).of(seen(tagged(Map.of("owner", ana)))).owner()).isNull();
  }

  private static Attribution.Rules rulesFor(Persons persons) {
    return new Attribution.Rules(
        new AttributionRules(
            List.of(new Rule(Field.TAG, "team")),
            List.of(new Rule(Field.TAG, "owner"), new Rule(Field.SESSION_ID, "^([a-z]+)-")),
            Map.of("ana", "risk"),
            persons));
  }

  @Test
  void autoScalingIsAskedForByTheWordTrue() {
    assertThat(scaling("true")).isTrue();
    assertThat(scaling("TRUE")).isTrue();
    assertThat(scaling("yes")).isFalse();
    assertThat(of(observed("a")).autoScaling()).isFalse();
  }

  private static boolean scaling(String value) {
    return of(observed("a")
            .with(
                SessionObservationTable.DEFAULT_ARGUMENTS, Map.of("--enable-auto-scaling", value)))
        .autoScaling();
  }

  private static ObservedSession tagged(Map<String, String> tags) {
    return observed("a").with(SessionObservationTable.TAGS, tags);
  }

  private static ObservedSession job(String name) {
    return observed("a")
        .with(SessionObservationTable.DEFAULT_ARGUMENTS, Map.of(UnifiedStudio.JOB_NAME, name));
  }

  private static Attribution.Rules with(List<Rule> team, List<Rule> owner) {
    return new Attribution.Rules(new AttributionRules(team, owner));
  }

  private static ObservedSession role(String arn) {
    return observed("a").with(SessionObservationTable.ROLE_ARN, arn);
  }

  private static Attribution of(ObservedSession session) {
    return new Attribution.Rules(TestRules.ATTRIBUTION).of(seen(session));
  }
}
