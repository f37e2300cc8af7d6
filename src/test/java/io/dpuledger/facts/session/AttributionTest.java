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

  private static ObservedSession role(String arn) {
    return observed("a").with(SessionObservationTable.ROLE_ARN, arn);
  }

  private static Attribution of(ObservedSession session) {
    return new Attribution.Rules(TestRules.ATTRIBUTION).of(seen(session));
  }
}
