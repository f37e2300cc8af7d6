package io.dpuledger.config;

import static io.dpuledger.config.SiteFiles.site;
import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import io.dpuledger.config.text.ConfigTexts;
import io.dpuledger.config.text.NearestName;
import io.dpuledger.config.text.Rendering;
import io.dpuledger.config.text.Secrets;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Masking, guesses, the hash, and the documentation of the defaults. */
class ConfigPartsTest {

  @ParameterizedTest
  @ValueSource(strings = {"a.client-secret", "Password", "api-token", "webhook-url", "credentials"})
  void keysThatNameSecretsAreMasked(String key) {
    assertThat(Secrets.masked(key, "s3cr3t")).isEqualTo("***");
  }

  @Test
  void secretsInsideObjectsAreMasked() {
    ConfigObject object =
        ConfigFactory.parseString("a = [{ user = u, password = p, at = \"ftp://u:p@h\" }]").root();
    assertThat(Rendering.quoted("a", object))
        .isEqualTo("{ a = [{ at = \"ftp://***@h\", password = \"***\", user = \"u\" }] }");
    assertThat(Secrets.masked("secret.path", "/lake")).isEqualTo("/lake");
  }

  @ParameterizedTest
  @CsvSource({"pagesize,page-size", "pgae-size,page-size", "pageSize,page-size", "colour,"})
  void theNearestNameIsOneOrTwoSlipsAway(String name, String expected) {
    assertThat(NearestName.of(name, List.of("page-size", "profile", "targets")).orElse(null))
        .isEqualTo(expected);
  }

  @Test
  void slipsAreCounted() {
    assertThat(NearestName.edits("abc", "abc")).isZero();
    assertThat(NearestName.edits("abc", "acb")).isEqualTo(1);
    assertThat(NearestName.edits("kitten", "sitting")).isEqualTo(3);
    assertThat(NearestName.edits("", "abc")).isEqualTo(3);
  }

  @TestFactory
  List<DynamicTest> theHashChangesWithWhatChangesFigures() {
    return List.of(
        differs("price", site().rateCard(SiteFiles.RATE_CARD.replace("0.44", "0.45"))),
        differs("basis", site().rateCard(SiteFiles.RATE_CARD.replace("LIST", "ASSUMED"))),
        differs(
            "units", site().workerTypes(SiteFiles.WORKER_TYPES.replace("units = 1", "units = 2"))),
        differs("discount", site().set("pricing.discount=0.1")),
        differs("minimum", site().set("pricing.billing-minimum=30s")),
        differs("team", site().set("attribution.team=[{ tag = squad }]")),
        differs(
            "owner of Unified Studio", site().set("attribution.owner=[{ studio-user = true }]")),
        differs("teams of owners", ownerTeams("teams = [{ team = risk, owners = [ana] }]")),
        differs("lifetime", site().set("idle.lifetimes.dbt=299 minutes")),
        differs("floor", site().set("idle.floor-units=3")));
  }

  @TestFactory
  List<DynamicTest> theHashDoesNotChangeWithAnythingElse() {
    return List.of(
        same("lake", site().set("lake.path=/elsewhere")),
        same(
            "target",
            site().set("collect.targets=[{account-id=\"000000000001\",regions=[sa-east-1]}]")),
        same("spelling", site().rateCard(SiteFiles.RATE_CARD.replace("0.44", "0.4400"))),
        same(
            "source", site().rateCard(SiteFiles.RATE_CARD.replace("source = s", "source = other"))),
        same("unit of time", site().set("idle.lifetime=48h")),
        same("shared cost", site().set("attribution.shared-cost=by-share")),
        same("a file without owners", ownerTeams("teams = []")),
        same("delivery", site().set("delivery.only-changes=true")),
        same("look-back", site().set("rightsizing.look-back-days=60")));
  }

  @Test
  void theHashIsSha256InHex() {
    assertThat(site().load().hash()).matches("[0-9a-f]{64}");
  }

  @Test
  void everyDefaultHasOneLineOfExplanation() {
    assertExplained("", ConfigTexts.defaults().root());
  }

  private static void assertExplained(String prefix, ConfigObject section) {
    for (String name : section.keySet()) {
      ConfigValue value = section.get(name);
      String key = prefix + name;
      if (!key.equals("dpu-ledger")) {
        assertThat(value.origin().comments()).as(key).singleElement().asString().isNotBlank();
      }
      assertThat(name).as(key).matches("[a-z]+(-[a-z]+)*");
      if (value instanceof ConfigObject inner) {
        assertExplained(key + ".", inner);
      }
    }
  }

  private static SiteFiles ownerTeams(String lines) {
    return site()
        .other("conf/owner-teams.conf", lines)
        .lines("dpu-ledger.attribution.owner-teams = owner-teams.conf");
  }

  private static DynamicTest differs(String name, SiteFiles site) {
    return DynamicTest.dynamicTest(
        name, () -> assertThat(site.load().hash()).isNotEqualTo(site().load().hash()));
  }

  private static DynamicTest same(String name, SiteFiles site) {
    return DynamicTest.dynamicTest(
        name, () -> assertThat(site.load().hash()).isEqualTo(site().load().hash()));
  }
}
