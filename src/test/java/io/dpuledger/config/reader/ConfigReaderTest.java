package io.dpuledger.config.reader;

import static io.dpuledger.config.SiteFiles.LAKE;
import static io.dpuledger.config.SiteFiles.TARGETS;
import static io.dpuledger.config.SiteFiles.site;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.config.AnalysesConfig;
import io.dpuledger.config.LakeConfig;
import io.dpuledger.config.LedgerConfig;
import io.dpuledger.config.Setting;
import io.dpuledger.config.SiteFiles;
import io.dpuledger.model.AttributionRules.Field;
import io.dpuledger.model.AttributionRules.Rule;
import io.dpuledger.model.IdleAssumptions;
import io.dpuledger.model.SessionOrigin;
import io.dpuledger.model.SharedCost;
import io.dpuledger.model.price.BillingTerms;
import io.dpuledger.model.target.AssumedRole;
import io.dpuledger.model.target.TargetAccess;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a configuration gives, and which layer gives it. */
class ConfigReaderTest {

  @Test
  void aSmallSiteGetsTheDefaults() {
    LedgerConfig config = site().config();
    assertThat(config.lake()).isEqualTo(new LakeConfig("/lake", "/lake/staging"));
    assertThat(config.collect().targets())
        .containsExactly(new TargetAccess("012345678901", "eu-west-1", null, null));
    assertThat(config.collect().endpointOverride()).isNull();
    assertThat(config.pricing())
        .isEqualTo(new BillingTerms(BigDecimal.ZERO, Duration.ofMinutes(1), false));
    assertThat(config.attribution().team()).containsExactly(new Rule(Field.TAG, "team"));
    assertThat(config.attribution().owner())
        .containsExactly(
            new Rule(Field.TAG, "owner"),
            new Rule(Field.STUDIO_USER, ""),
            new Rule(Field.STUDIO_PROJECT, ""));
    assertThat(config.attribution().teamOfOwner()).isEmpty();
    assertThat(config.report().sharedCost()).isEqualTo(SharedCost.APART);
    assertThat(config.idle())
        .isEqualTo(
            new IdleAssumptions(
                Duration.ofSeconds(60),
                Duration.ofMinutes(2880),
                Map.of(
                    SessionOrigin.DATA_PREVIEW, Duration.ofMinutes(30),
                    SessionOrigin.DBT, Duration.ofMinutes(300)),
                Duration.ofMinutes(2),
                Duration.ofSeconds(2),
                new BigDecimal("2")));
    assertThat(config.rightsizing().timeoutMinutes())
        .containsExactly(5, 10, 15, 20, 30, 45, 60, 90, 120);
    assertThat(config.report().periodDays()).isEqualTo(28);
  }

  @Test
  void everythingCanBeSetInTheFile() {
    LedgerConfig config =
        site()
            .lines(
                "dpu-ledger.collect { endpoint-override = \"http://localhost:4566\", profile = p }",
                "dpu-ledger.lake.staging-dir = \"/tmp/s\"",
                "dpu-ledger.pricing.discount = 0.10",
                "dpu-ledger.attribution.owner = [{ session-id = \"^(.+?)-\" }, { tag = who }]",
                "dpu-ledger.idle.lifetimes.sagemaker = 8h")
            .config();
    assertThat(config.collect().endpointOverride()).isEqualTo(URI.create("http://localhost:4566"));
    assertThat(config.collect().targets())
        .containsExactly(new TargetAccess("012345678901", "eu-west-1", "p", null));
    assertThat(config.lake().stagingDir()).isEqualTo("/tmp/s");
    assertThat(config.pricing().discount()).isEqualTo(new BigDecimal("0.10"));
    assertThat(config.attribution().owner())
        .containsExactly(new Rule(Field.SESSION_ID, "^(.+?)-"), new Rule(Field.TAG, "who"));
    assertThat(config.idle().lifetimes())
        .containsEntry(SessionOrigin.SAGEMAKER, Duration.ofHours(8));
  }

  @Test
  void aFileGivesOwnersToTeams() {
    LedgerConfig config =
        site()
            .other(
                "conf/owner-teams.conf",
                "teams = [{ team = risk, owners = [\"ana.lima\", bo] }, { team = ml, owners = [cy] }]")
            .lines(
                "dpu-ledger.attribution { owner-teams = owner-teams.conf, shared-cost = by-share }")
            .config();

    assertThat(config.attribution().teamOfOwner())
        .isEqualTo(Map.of("ana.lima", "risk", "bo", "risk", "cy", "ml"));
    assertThat(config.report().sharedCost()).isEqualTo(SharedCost.BY_SHARE);
  }

  @Test
  void argumentsGoOverTheEnvironmentOverTheFile() {
    SiteFiles site = site().lines("dpu-ledger.collect.page-size = 3");
    assertThat(setting(site, "collect.page-size"))
        .isEqualTo(new Setting("dpu-ledger.collect.page-size", "3", "conf/dpu-ledger.conf:3"));
    site.environment("CONFIG_FORCE_dpu__ledger_collect_page__size", "4");
    assertThat(setting(site, "collect.page-size").origin())
        .isEqualTo("environment CONFIG_FORCE_dpu__ledger_collect_page__size");
    assertThat(site.config().collect().pageSize()).isEqualTo(4);
    site.set("collect.page-size=5", "dpu-ledger.collect.page-size=6");
    assertThat(setting(site, "collect.page-size"))
        .isEqualTo(new Setting("dpu-ledger.collect.page-size", "6", "--set"));
    assertThat(site.config().collect().pageSize()).isEqualTo(6);
  }

  @Test
  void argumentsAreTakenAsTheyAreWritten() {
    LedgerConfig config =
        site()
            .set("lake.path=s3://bucket/a#b", "report.title=50 % idle: \"why\"")
            .set("collect.call-timeout=90s", "rightsizing.timeout-minutes=[10, 20]")
            .set("idle.lifetimes.dbt=null")
            .set("collect.targets=[{account-id=\"000000000001\", regions=[sa-east-1]}]")
            .config();
    assertThat(config.lake())
        .isEqualTo(new LakeConfig("s3://bucket/a#b", "s3://bucket/a#b/staging"));
    assertThat(config.report().title()).isEqualTo("50 % idle: \"why\"");
    assertThat(config.collect().retries().callTimeout()).isEqualTo(Duration.ofSeconds(90));
    assertThat(config.rightsizing().timeoutMinutes()).containsExactly(10, 20);
    assertThat(config.idle().lifetimes()).doesNotContainKey(SessionOrigin.DBT);
    assertThat(config.collect().targets())
        .containsExactly(new TargetAccess("000000000001", "sa-east-1", null, null));
  }

  @Test
  void everyAccountOfAnEntryIsReadInEveryRegionWithTheCredentialsOfTheEntryOrElseOfCollect() {
    LedgerConfig config =
        site()
            .set("collect.role-name=reader", "collect.external-id=e1", "collect.profile=hub")
            .set(
                "collect.targets=["
                    + "{account-ids=[\"000000000001\",\"000000000002\"],regions=[eu-west-1,us-east-1]},"
                    + "{account-id=\"000000000003\",regions=[eu-west-1],role-name=other,external-id=e2,profile=p},"
                    + "{regions=[eu-west-1],role-name=null,profile=null}]")
            .config();
    AssumedRole reader = new AssumedRole("reader", "e1");
    assertThat(config.collect().targets())
        .containsExactly(
            new TargetAccess("000000000001", "eu-west-1", "hub", reader),
            new TargetAccess("000000000001", "us-east-1", "hub", reader),
            new TargetAccess("000000000002", "eu-west-1", "hub", reader),
            new TargetAccess("000000000002", "us-east-1", "hub", reader),
            new TargetAccess("000000000003", "eu-west-1", "p", new AssumedRole("other", "e2")),
            new TargetAccess(null, "eu-west-1", null, null));
    assertThat(config.collect().toString()).doesNotContain("e1").doesNotContain("e2");
  }

  @Test
  void anExternalIdIsNotShown() {
    SiteFiles site =
        site()
            .set("collect.external-id=hush", "collect.role-name=reader")
            .set(
                "collect.targets=[{account-id=\"000000000003\",regions=[eu-west-1],external-id=hush}]");
    assertThat(site.load().settings().toString()).contains("external-id").doesNotContain("hush");
  }

  @Test
  void everySettingIsListedInTheOrderOfTheDefaults() {
    assertThat(site().load().settings())
        .extracting(Setting::key)
        .startsWith(
            "dpu-ledger.lake.path",
            "dpu-ledger.lake.staging-dir",
            "dpu-ledger.collect.targets",
            "dpu-ledger.collect.endpoint-override")
        .endsWith("dpu-ledger.delivery.owners.bot-token-file")
        .doesNotHaveDuplicates();
    assertThat(setting(site(), "lake.path").origin()).isEqualTo("conf/dpu-ledger.conf:1");
    assertThat(setting(site(), "lake.staging-dir"))
        .isEqualTo(new Setting("dpu-ledger.lake.staging-dir", "/lake/staging", "default"));
    assertThat(setting(site(), "collect.targets").value())
        .isEqualTo("[{ account-id = \"012345678901\", regions = [\"eu-west-1\"] }]");
    assertThat(setting(site(), "rightsizing.people-cost"))
        .isEqualTo(new Setting("dpu-ledger.rightsizing.people-cost", "5.00", "default"));
    assertThat(setting(site(), "collect.profile").value()).isEqualTo("null");
  }

  @Test
  void aFileMayReferToTheEnvironmentAndIncludeItsNeighbours() {
    SiteFiles site =
        site()
            .file(LAKE, TARGETS, "include \"team/more.conf\"", "dpu-ledger.report.title = ${TITLE}")
            .other("conf/team/more.conf", "dpu-ledger.pricing.rate-card = \"card.conf\"")
            .other("conf/team/card.conf", SiteFiles.RATE_CARD.replace("0.44", "0.40"))
            .environment("TITLE", "Ours");
    assertThat(setting(site, "report.title"))
        .isEqualTo(new Setting("dpu-ledger.report.title", "Ours", "environment TITLE"));
    assertThat(site.config().rateCard().prices())
        .extracting(price -> price.pricePerUnitHour())
        .containsExactly(new BigDecimal("0.40"));
  }

  @Test
  void aValueOfTwoPlacesNamesBoth() {
    SiteFiles site =
        site()
            .file("dpu-ledger.lake.path = ${HOME}\"/lake\"", TARGETS)
            .environment("HOME", "/home/glue");
    assertThat(setting(site, "lake.path"))
        .isEqualTo(
            new Setting(
                "dpu-ledger.lake.path",
                "/home/glue/lake",
                "environment HOME and conf/dpu-ledger.conf:1"));
  }

  @Test
  void aFileNamedOnTheCommandLineIsRelativeToItsFolder() {
    SiteFiles site =
        site()
            .set("pricing.rate-card=mine.conf")
            .other("mine.conf", SiteFiles.RATE_CARD.replace("LIST", "OVERRIDE"));
    assertThat(site.config().rateCard().prices())
        .extracting(price -> price.basis().name())
        .containsExactly("OVERRIDE");
  }

  @Test
  void analysesAreLookedForBesideTheFileThatNamesThemOrNone() {
    Duration limit = Duration.ofMinutes(10);
    assertThat(site().config().analyses())
        .isEqualTo(new AnalysesConfig("conf/analyses", null, limit));
    assertThat(site().lines("dpu-ledger.analyses.folder = ours").config().analyses())
        .isEqualTo(new AnalysesConfig("conf/ours", "conf/dpu-ledger.conf:3", limit));
    assertThat(site().set("analyses.folder=mine").config().analyses())
        .isEqualTo(new AnalysesConfig("mine", "--set", limit));
    assertThat(site().set("analyses.folder=null", "analyses.time-limit=90s").config().analyses())
        .isEqualTo(new AnalysesConfig(null, "--set", Duration.ofSeconds(90)));
  }

  @Test
  void userInfoInUrisIsMasked() {
    SiteFiles site = site().set("collect.endpoint-override=http://me:se/cret@localhost:1");
    assertThat(site.problems()).allSatisfy(line -> assertThat(line).doesNotContain("cret"));
    SiteFiles valid = site().set("collect.endpoint-override=http://me:secret@localhost:1");
    assertThat(setting(valid, "collect.endpoint-override").value())
        .isEqualTo("http://***@localhost:1");
  }

  private static Setting setting(SiteFiles site, String key) {
    return site.load().settings().stream()
        .filter(setting -> setting.key().equals("dpu-ledger." + key))
        .findFirst()
        .orElseThrow();
  }
}
