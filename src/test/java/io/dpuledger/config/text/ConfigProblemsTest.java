package io.dpuledger.config.text;

import static io.dpuledger.config.SiteFiles.LAKE;
import static io.dpuledger.config.SiteFiles.TARGETS;
import static io.dpuledger.config.SiteFiles.site;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.dpuledger.config.ConfigException;
import io.dpuledger.config.Setting;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each thing that can be wrong in a site's file has its own line, with place, key and remedy. */
class ConfigProblemsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          collect.page-sise = 5               | collect.page-sise: unknown key, did you mean page-size?
          collect.discount = 5                | collect.discount: unknown key, did you mean dpu-ledger.pricing.discount?
          report.colour = red                 | report.colour: unknown key, known here: period-days, run-cost-per-hour, title
          colect { page-size = 5 }            | colect: unknown key, did you mean collect?
          collect = 5                         | collect: is a section, needs { ... } with attempt-timeout, call-timeout, calls-per-second, endpoint-override, external-id, keep-arguments, max-attempts, page-size, parallel-targets, profile, retry-mode, role-name, role-session-name, statements, sts-region, tags, target-deadline, targets
          collect.page-size = many            | collect.page-size: "many" is text, needs a whole number from 1 to 1000
          collect.page-size = "100"           | collect.page-size: "100" is text, needs a whole number from 1 to 1000
          collect.page-size = 2000            | collect.page-size: 2000 is not a whole number from 1 to 1000
          collect.page-size = 1.5             | collect.page-size: 1.5 is not a whole number from 1 to 1000
          collect.page-size = [5]             | collect.page-size: is a list, needs a whole number from 1 to 1000
          collect.page-size = { a = 5 }       | collect.page-size: is a section, needs a whole number from 1 to 1000
          collect.page-size = true            | collect.page-size: true is a boolean, needs a whole number from 1 to 1000
          collect.page-size = null            | collect.page-size: missing, needs a whole number from 1 to 1000
          collect.profile = 5                 | collect.profile: 5 is a number, needs non-empty text (in quotes)
          collect.profile = ""                | collect.profile: "" is not non-empty text (in quotes)
          collect.keep-arguments = "--a"      | collect.keep-arguments: is not a list, needs [ ... ]
          collect.endpoint-override = "here"  | collect.endpoint-override: "here" is not an http or https URI with a host, such as http://localhost:8080
          collect.endpoint-override = "x y"   | collect.endpoint-override: "x y" is not an http or https URI with a host, such as http://localhost:8080
          collect.statements = yes            | collect.statements: "yes" is text, needs true or false
          collect.retry-mode = legacy         | collect.retry-mode: unknown retry mode legacy, known are adaptive, standard
          collect.sts-region = mars-1         | collect.sts-region: unknown region mars-1
          collect.role-name = "arn:aws:iam::012345678901:role/x" | collect.role-name: "arn:aws:iam::012345678901:role/x" is not the name of an IAM role (not its ARN), such as dpu-ledger-reader or path/name
          collect.external-id = "hush hush"   | collect.external-id: needs 2 to 1224 letters, digits or _+=,.@:/-
          collect.call-timeout = 60           | collect.call-timeout: 60 is a number, needs a duration such as 90s, 5 minutes or 2h, from 1s to 60 minutes
          collect.call-timeout = 60 parsecs   | collect.call-timeout: "60 parsecs" is not a duration such as 90s, 5 minutes or 2h, from 1s to 60 minutes
          collect.call-timeout = 2h           | collect.call-timeout: "2h" is not a duration such as 90s, 5 minutes or 2h, from 1s to 60 minutes
          pricing.discount = 15               | pricing.discount: 15 is not a share from 0 to 1, such as 0.15 for 15 %
          lake.path = "s3:bucket/lake"        | lake.path: "s3:bucket/lake" is not a folder or a prefix such as s3a://bucket/lake
          lake.path = "s3:///lake"            | lake.path: "s3:///lake" is not a folder or a prefix such as s3a://bucket/lake
          lake.staging-dir = "/lake/"         | lake.staging-dir: is lake.path itself, where readers would see an incomplete night; name another folder
          idle.lifetimes.dbt = 0s             | idle.lifetimes.dbt: "0s" is not a duration such as 90s, 5 minutes or 2h, from 60s to 43200 minutes
          rightsizing.timeout-minutes = []    | rightsizing.timeout-minutes: empty, needs at least one number of minutes
          rightsizing.timeout-minutes = [9,5] | rightsizing.timeout-minutes: 5 is not greater than the number before it
          """)
  void saysPlaceKeyAndRemedy(String line, String problem) {
    assertThat(site().lines("dpu-ledger." + line).problems())
        .containsExactly("conf/dpu-ledger.conf:3: dpu-ledger." + problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          { tag = team, role-name = "(a)" } | needs exactly one of profile-name, role-name, session-id, studio-project, studio-user, tag
          { }                               | needs exactly one of profile-name, role-name, session-id, studio-project, studio-user, tag
          team                              | needs objects such as { name = value }
          """)
  void anAttributionRuleHasOneField(String rule, String problem) {
    assertThat(site().lines("dpu-ledger.attribution.team = [" + rule + "]").problems())
        .containsExactly("conf/dpu-ledger.conf:3: dpu-ledger.attribution.team: " + problem);
  }

  @Test
  void anAttributionPatternIsARegularExpressionWithAGroup() {
    assertThat(
            site()
                .lines(
                    "dpu-ledger.attribution.owner = [",
                    "{ role-name = \"glue-.+\" }",
                    "{ session-id = \"glue-(\" }",
                    "]")
                .problems())
        .containsExactly(
            "conf/dpu-ledger.conf:4: dpu-ledger.attribution.owner.role-name: regular expression"
                + " glue-.+ has no group, put ( ) around the name",
            "conf/dpu-ledger.conf:5: dpu-ledger.attribution.owner.session-id: bad regular"
                + " expression glue-(: Unclosed group at 6");
  }

  @Test
  void aRuleOfUnifiedStudioIsOn() {
    assertThat(site().lines("dpu-ledger.attribution.owner = [{ studio-user = false }]").problems())
        .containsExactly(
            "conf/dpu-ledger.conf:3: dpu-ledger.attribution.owner.studio-user: is false, which names"
                + " nobody: set it to true or remove the rule");
    assertThat(site().lines("dpu-ledger.attribution.owner = [{ studio-user = ana }]").problems())
        .singleElement()
        .asString()
        .contains("needs true or false");
  }

  @Test
  void anOwnerIsInOneTeam() {
    assertThat(
            site()
                .other(
                    "conf/owner-teams.conf",
                    "teams = [",
                    "{ team = risk, owners = [ana, bo] }",
                    "{ team = ml, owners = [",
                    "bo ] }",
                    "{ team = ops, owners = [] }",
                    "{ owners = [cy], lead = bo }",
                    "]")
                .lines("dpu-ledger.attribution.owner-teams = owner-teams.conf")
                .problems())
        .anyMatch(
            problem ->
                problem.contains(":4: teams: bo is listed twice, first in conf/owner-teams.conf:2"))
        .anyMatch(problem -> problem.contains(":5: teams.owners: empty, needs at least one owner"))
        .anyMatch(problem -> problem.contains(":6: teams.team: missing"))
        .anyMatch(problem -> problem.contains("lead"))
        .hasSize(4);
  }

  @Test
  void aQuotaIsSaidOnceAndOfAKnownUnit() {
    String quota = "account-id = \"012345678901\", region = us-east-1, units = 500";
    assertThat(
            site()
                .lines(
                    "dpu-ledger.capacity.quotas = [",
                    "{ " + quota + " }",
                    "{ " + quota + ", unit = DPU }",
                    "{ " + quota.replace("us-east-1", "eu-west-1") + ", unit = CPU }",
                    "]")
                .problems())
        .anyMatch(
            problem -> problem.contains(":5: dpu-ledger.capacity.quotas.units: a second quota"))
        .anyMatch(problem -> problem.contains(":6: dpu-ledger.capacity.quotas.unit: "))
        .hasSize(2);
  }

  @Test
  void aBudgetIsSaidOnceAndOfAKnownBasis() {
    assertThat(
            site()
                .lines(
                    "dpu-ledger.budgets = [",
                    "{ amount = 500, team = risk }",
                    "{ amount = 600, team = risk, basis = list, currency = USD }",
                    "{ amount = 600, team = risk, basis = net }",
                    "{ amount = 600, month = \"2026-13\" }",
                    "{ amount = -1 }",
                    "]")
                .problems())
        .anyMatch(problem -> problem.contains(":5: dpu-ledger.budgets.amount: a second budget"))
        .anyMatch(problem -> problem.contains(":6: dpu-ledger.budgets.basis: "))
        .anyMatch(problem -> problem.contains(":7: dpu-ledger.budgets.month: "))
        .anyMatch(problem -> problem.contains(":8: dpu-ledger.budgets.amount: "))
        .hasSize(4);
  }

  @Test
  void problemsAreToldInTheOrderOfFilesAndLines() {
    assertThat(
            site()
                .lines(
                    "dpu-ledger.report.period-days = 0",
                    "dpu-ledger.idle.x = 1",
                    "dpu-ledger.collect.page-size = 0",
                    "#",
                    "#",
                    "#",
                    "#",
                    "dpu-ledger.collect.tags = 5",
                    "dpu-ledger.a = 1")
                .workerTypes("worker-types = [{ name = G.1X, units = 0, unit = DPU, source = s }]")
                .problems())
        .extracting(problem -> problem.replaceFirst(": .*", ""))
        .containsExactly(
            "conf/dpu-ledger.conf:3",
            "conf/dpu-ledger.conf:4",
            "conf/dpu-ledger.conf:5",
            "conf/dpu-ledger.conf:10",
            "conf/dpu-ledger.conf:11",
            "conf/worker-types.conf:1");
  }

  @Test
  void whatIsRequiredAndMissingIsNamedWithItsFile() {
    assertThat(site().file("dpu-ledger.report.title = t").problems())
        .containsExactly(
            "conf/dpu-ledger.conf: dpu-ledger.lake.path: missing, needs a folder or a prefix such"
                + " as s3a://bucket/lake",
            "conf/dpu-ledger.conf: dpu-ledger.collect.targets: missing, needs at least one {"
                + " account-id = \"012345678901\", regions = [eu-west-1] }");
  }

  @Test
  void allProblemsOfAllFilesAreToldAtOnce() {
    ConfigException problems =
        (ConfigException)
            org.assertj.core.api.Assertions.catchThrowable(
                () ->
                    site()
                        .lines(
                            "dpu-ledger.collect.page-sise = 5", "dpu-ledger.pricing.discount = 2")
                        .rateCard("currency = USD")
                        .workerTypes("worker-types = [{ name = G.1X, units = 0, unit = DPU }]")
                        .set("report.period-days=many", "nonsense")
                        .load());
    assertThat(problems.problems()).hasSize(7).doesNotHaveDuplicates();
    assertThat(problems).hasMessage(String.join(System.lineSeparator(), problems.problems()));
  }

  @Test
  void anUnknownRootIsAnUnknownKey() {
    assertThat(site().lines("dpu-leger.collect.page-size = 5", "bucket = b").problems())
        .containsExactly(
            "conf/dpu-ledger.conf:3: dpu-leger: unknown key, did you mean dpu-ledger?",
            "conf/dpu-ledger.conf:4: bucket: unknown key, known here: dpu-ledger");
  }

  @Test
  void argumentsAndEnvironmentNameThemselves() {
    assertThat(
            site()
                .set("collect.page-sise=5", "collect.page-size=many", "=x", "a..b=1")
                .environment("CONFIG_FORCE_dpu__ledger_report_period__days", "0")
                .environment("CONFIG_FORCE_dpu_ledger_report_period__days", "7")
                .environment("CONFIG_FORCE_other", "ignored")
                .problems())
        .containsExactly(
            "--set: =x: needs key=value",
            "--set: dpu-ledger.a..b: is not a key, needs names separated by dots",
            "--set: dpu-ledger.collect.page-sise: unknown key, did you mean page-size?",
            "--set: dpu-ledger.collect.page-size: \"many\" is not a whole number from 1 to 1000",
            "environment CONFIG_FORCE_dpu__ledger_report_period__days:"
                + " dpu-ledger.report.period-days: \"0\" is not a whole number from 1 to 400",
            "environment CONFIG_FORCE_dpu_ledger_report_period__days: dpu: unknown key, known here:"
                + " dpu-ledger");
  }

  @Test
  void aMissingFileSaysWhichOne() {
    assertThatThrownBy(() -> site().load("conf/other.conf"))
        .isInstanceOf(ConfigException.class)
        .hasMessage("conf/other.conf: cannot be read (FileNotFoundException), check its path");
  }

  @Test
  void aMissingRateCardIsToldWithTheOtherProblems() {
    assertThat(
            site()
                .lines(
                    "dpu-ledger.pricing.rate-card = \"prices/card.conf\"", "dpu-ledger.lake.paht=x")
                .problems())
        .containsExactly(
            "conf/dpu-ledger.conf:4: dpu-ledger.lake.paht: unknown key, did you mean path?",
            "conf/prices/card.conf: cannot be read (FileNotFoundException), check its path");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``             | : is empty, start from the file with that name in conf/
          # nothing      | : is empty, start from the file with that name in conf/
          """)
  void anEmptyFileIsNotAConfiguration(String text, String problem) {
    assertThat(site().file(text).problems()).containsExactly("conf/dpu-ledger.conf" + problem);
  }

  @Test
  void aSyntaxErrorHasItsLine() {
    assertThat(site().file(LAKE, TARGETS, "dpu-ledger { a = ", "").problems())
        .singleElement()
        .asString()
        .startsWith("conf/dpu-ledger.conf:4: ")
        .doesNotContain("\n");
  }

  @Test
  void anUnknownReferenceHasItsLine() {
    assertThat(site().lines("dpu-ledger.report.title = ${TITEL}").problems())
        .containsExactly(
            "conf/dpu-ledger.conf:3: Could not resolve substitution to a value: ${TITEL}");
  }

  @TestFactory
  Stream<DynamicTest> everyKeyOfTheDefaultsIsReadByItsType() {
    return site().load().settings().stream()
        .map(Setting::key)
        .map(
            key ->
                dynamicTest(
                    key,
                    () ->
                        assertThat(site().lines(key + " = { a = 1 }").problems())
                            .first()
                            .asString()
                            .startsWith("conf/dpu-ledger.conf:3: " + key + ": ")));
  }

  @Test
  void filesThatIncludeEachOtherAreRefused() {
    assertThat(
            site()
                .lines("include \"more.conf\"")
                .other("conf/more.conf", "include \"dpu-ledger.conf\"")
                .problems())
        .containsExactly("conf/more.conf: include \"dpu-ledger.conf\" is circular");
  }

  @Test
  void onlyPlainIncludesAreFollowedAndMustExist() {
    assertThat(site().lines("include \"more.conf\"").problems())
        .containsExactly("conf/more.conf: cannot be read (FileNotFoundException), check its path");
    assertThat(site().lines("include url(\"http://localhost:1/x.conf\")").problems())
        .containsExactly(
            "conf/dpu-ledger.conf: include url(...) is not supported, write include \"name\"");
  }
}
