package io.dpuledger.config;

import static io.dpuledger.config.SiteFiles.site;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.note.NoteChannel;
import io.dpuledger.model.note.OptOuts;
import io.dpuledger.model.note.OwnerAddresses;
import io.dpuledger.model.note.QuietHours;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notes to owners: what is read, and what is wrong with it. */
class OwnerNotesConfigTest {
  private static final String ENABLED =
      "dpu-ledger.delivery.owners { enabled = true, domains = [example.com], contact = c, by = slack";
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void everythingCanBeSet() {
    OwnerNotesConfig notes =
        site()
            .other("conf/out", "ana", "# nobody else")
            .other(
                "conf/addresses.conf",
                "addresses = [{ owner = \"Ana Lima\", address = \"ana@Example.com\" }]")
            .lines(
                "dpu-ledger.delivery {",
                "mail { host = smtp.example.com, from = \"ledger@example.com\" }",
                "slack.timeout = 3s",
                "owners { enabled = true, idle-limit = 2h, address = \"{owner}@Example.com\"",
                "addresses-file = addresses.conf, domains = [Example.COM, example.org]",
                "contact = \"finops@example.com\", opt-out-file = out, time-zone = Europe/Berlin",
                "quiet { from = \"20:00\", to = \"07:30\" }, dry-run = true",
                "bot-token-file = token } }")
            .config()
            .delivery()
            .owners();

    assertThat(notes)
        .isEqualTo(
            new OwnerNotesConfig(
                Duration.ofHours(2),
                NoteChannel.MAIL,
                new OwnerAddresses(
                    "{owner}@Example.com",
                    Map.of("Ana Lima", "ana@Example.com"),
                    Set.of("example.com", "example.org")),
                new OptOuts(Set.of("ana")),
                "finops@example.com",
                BERLIN,
                new QuietHours(LocalTime.of(20, 0), LocalTime.of(7, 30), BERLIN),
                true,
                "conf/token",
                Duration.ofSeconds(3)));
    assertThat(Objects.requireNonNull(notes).addresses().of("bo")).contains("bo@Example.com");
  }

  @Test
  void aMailServerNeedsNobodyElseToWriteTo() {
    DeliveryConfig delivery =
        site()
            .lines(
                ENABLED.replace("slack", "mail") + " }",
                "dpu-ledger.delivery.mail { host = h, from = \"a@example.com\" }")
            .config()
            .delivery();

    assertThat(Objects.requireNonNull(delivery.mail()).to()).isEmpty();
    assertThat(delivery.owners()).isNotNull();
  }

  @Test
  void whereTheTokenIsIsMasked() {
    assertThat(site().lines(ENABLED + ", bot-token-file = hunter2 }").load().settings())
        .extracting(Setting::value)
        .noneMatch(text -> text.contains("hunter2"));
  }

  @Test
  void allProblemsAreSaidAtOnceWithTheirPlaces() {
    assertThat(
            site()
                .other(
                    "conf/a.conf",
                    "addresses = [{ owner = ana, address = \"ana@evil.com\" }",
                    "{ owner = ana, address = \"Ana <ana@example.com>\" }",
                    "{ address = \"x@example.com\", team = t }]")
                .lines(
                    "dpu-ledger.delivery.owners {",
                    "enabled = true",
                    "idle-limit = 1 minute",
                    "by = post",
                    "address = \"owner@example.com\"",
                    "addresses-file = a.conf",
                    "domains = [\"a b\"]",
                    "opt-out-file = none",
                    "time-zone = Mars",
                    "quiet { from = 8, to = \"25:00\" }",
                    "bot-token = hunter2",
                    "}")
                .problems())
        .containsExactlyInAnyOrder(
            "conf/a.conf:1: addresses.address: ana@evil.com is in no domain of delivery.owners.domains",
            "conf/a.conf:2: addresses.address: \"Ana <ana@example.com>\" is not a mail address such as finops@example.com",
            "conf/a.conf:2: addresses: ana is listed twice, first in conf/a.conf:1",
            "conf/a.conf:3: addresses.owner: missing, needs non-empty text (in quotes)",
            "conf/a.conf:3: addresses.team: unknown key, known here: address, owner",
            "conf/a.conf:3: addresses.address: x@example.com is in no domain of delivery.owners.domains",
            at(4, "contact: missing, needs whom owners ask for no more notes, such as an address"),
            at(
                5,
                "idle-limit: \"1 minute\" is not a duration such as 90s, 5 minutes or 2h, from 5 minutes to 2880 minutes"),
            at(6, "by: unknown way to send notes post, known are mail, slack"),
            at(
                7,
                "address: \"owner@example.com\" is not an address with {owner} before the @, such as \"{owner}@example.com\""),
            at(9, "domains: \"a b\" is not a domain such as example.com"),
            at(10, "opt-out-file: cannot read conf/none (FileNotFoundException)"),
            at(11, "time-zone: \"Mars\" is not a time zone such as Europe/Berlin"),
            at(12, "quiet.from: 8 is a number, needs a time such as \"20:00\" (in quotes)"),
            at(12, "quiet.to: \"25:00\" is not a time such as \"20:00\" (in quotes)"),
            at(
                13,
                "bot-token: unknown key, known here: address, addresses-file, bot-token-file, by, contact, domains, dry-run, enabled, idle-limit, opt-out-file, quiet, time-zone"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          by = mail                                    | by: is mail, but delivery.mail.host is not set: set it, or set by to slack
          domains = []                                 | domains: needs at least one domain: anybody can write any owner in a tag
          address = "{owner}@example.org"              | address: {owner}@example.org is in no domain of domains: add its domain there
          address = "x@{owner}"                        | address: "x@{owner}" is not an address with {owner} before the @, such as "{owner}@example.com"
          quiet.from = "20:00"                         | quiet.to: missing, needs a time such as "20:00" (in quotes)
          quiet { from = "20:00", to = "20:00" }       | quiet.to: is the same as from: set enabled to false for no notes at all
          """)
  void whatDoesNotGoTogetherIsAProblem(String setting, String problem) {
    assertThat(site().lines(ENABLED + "\n" + setting + " }").problems())
        .singleElement()
        .asString()
        .endsWith("dpu-ledger.delivery.owners." + problem);
  }

  private static String at(int line, String problem) {
    return "conf/dpu-ledger.conf:" + line + ": dpu-ledger.delivery.owners." + problem;
  }

  @Test
  void bySettingNothingThereAreNone() {
    assertThat(List.of(site().config().delivery()))
        .extracting(DeliveryConfig::owners)
        .containsNull();
  }
}
