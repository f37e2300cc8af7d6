package io.dpuledger.config;

import static io.dpuledger.config.SiteFiles.site;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.config.MailConfig.TeamAddresses;
import io.dpuledger.model.MailSecurity;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom to tell: what is read, what is wrong with it, and that no secret is among it. */
class DeliveryConfigTest {
  private static final String MAIL =
      "dpu-ledger.delivery.mail { host = smtp.example.com, from = \"a@example.com\"";

  @Test
  void bySettingNothingNobodyIsTold() {
    assertThat(site().config().delivery())
        .isEqualTo(new DeliveryConfig(false, null, null, null, null));
  }

  @Test
  void everythingCanBeSet() {
    DeliveryConfig delivery =
        site()
            .lines(
                "dpu-ledger.delivery {",
                "only-changes = true, report-url = \"https://reports.example.com/r\"",
                "mail { host = smtp.example.com, port = 465, security = tls, username = ledger",
                "password-file = \"secrets/smtp\", from = \"ledger@example.com\", timeout = 5s",
                "to = [\"finops@example.com\", \"finops@example.com\"]",
                "teams = [{ team = risk, to = [\"lead+glue@risk.example.com\"] }] }",
                "slack { enabled = true, webhook-url-file = \"/run/secrets/slack\", timeout = 3s }",
                "}")
            .config()
            .delivery();

    assertThat(delivery)
        .isEqualTo(
            new DeliveryConfig(
                true,
                URI.create("https://reports.example.com/r"),
                new MailConfig(
                    "smtp.example.com",
                    465,
                    MailSecurity.TLS,
                    "ledger",
                    "conf/secrets/smtp",
                    "ledger@example.com",
                    List.of("finops@example.com"),
                    List.of(new TeamAddresses("risk", List.of("lead+glue@risk.example.com"))),
                    Duration.ofSeconds(5)),
                new SlackConfig("/run/secrets/slack", Duration.ofSeconds(3)),
                null));
  }

  @Test
  void aRunCanSwitchItOff() {
    DeliveryConfig delivery =
        site()
            .lines(MAIL + ", to = [\"b@example.com\"] }", "dpu-ledger.delivery.slack.enabled=true")
            .set("delivery.mail.host=null", "delivery.slack.enabled=false")
            .config()
            .delivery();

    assertThat(delivery.mail()).isNull();
    assertThat(delivery.slack()).isNull();
  }

  @Test
  void allProblemsAreToldAtOnceWithTheirPlaces() {
    assertThat(
            site()
                .lines(
                    "dpu-ledger.delivery {",
                    "report-url = here",
                    "mail { host = \"two words\"",
                    "port = 0",
                    "security = ssl",
                    "password-file = \"p\"",
                    "from = \"me\"",
                    "to = [\"b@example.com\", \"b@example.com\\r\\nBcc: c@example.com\"]",
                    "teams = [{ team = risk, to = [] }",
                    "{ team = risk, to = [\"x@example.com\"], cc = [] }",
                    "{ to = [\"a b@example.com\"] }]",
                    "password = hunter2",
                    "}",
                    "slack { enabled = yes, webhook-url = \"https://hooks.example.com/hunter2\" }",
                    "}")
                .problems())
        .containsExactly(
            at(
                4,
                "report-url: \"here\" is not an http or https URI with a host, such as http://localhost:8080"),
            at(5, "mail.host: \"two words\" is not the name of a server, such as smtp.example.com"),
            at(6, "mail.port: 0 is not a whole number from 1 to 65535"),
            at(7, "mail.security: unknown security ssl, known are none, starttls, tls"),
            at(8, "mail.password-file: is for logging in, but no username is set: set it too"),
            at(9, "mail.from: \"me\" is not a mail address such as finops@example.com"),
            at(
                10,
                "mail.to: \"b@example.com\\r\\nBcc: c@example.com\" is not a mail address such as finops@example.com"),
            at(11, "mail.teams.to: empty, needs at least one address"),
            at(12, "mail.teams.cc: unknown key, known here: team, to"),
            at(12, "mail.teams: risk is named twice, first in conf/dpu-ledger.conf:11"),
            at(13, "mail.teams.team: missing, needs non-empty text (in quotes)"),
            at(
                13,
                "mail.teams.to: \"a b@example.com\" is not a mail address such as finops@example.com"),
            at(
                14,
                "mail.password: unknown key, known here: from, host, password-file, port, security, teams, timeout, to, username"),
            at(
                16,
                "slack.webhook-url: unknown key, known here: enabled, timeout, webhook-url-file"),
            at(16, "slack.enabled: \"yes\" is text, needs true or false"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          host = h, to = ["b@example.com"]                      | mail.from: missing, needs a mail address such as finops@example.com
          host = h, from = "a@example.com"                      | mail.to: empty, and so is teams: name at least one recipient
          host = h, from = "a@example.com", to = ["b@example.com"], security = none, username = u | mail.security: is none, which sends the password unencrypted: set starttls or tls
          """)
  void aMailNeedsASenderAReaderAndASafeWayForThePassword(String mail, String problem) {
    assertThat(site().lines("dpu-ledger.delivery.mail { " + mail + " }").problems())
        .singleElement()
        .asString()
        .endsWith("dpu-ledger.delivery." + problem);
  }

  @Test
  void whereASecretIsIsMaskedToo() {
    LoadedConfig loaded =
        site()
            .lines(
                MAIL + ", to = [\"b@example.com\"], username = u, password-file = hunter2 }",
                "dpu-ledger.delivery.slack.webhook-url-file = \"https://hooks/hunter2\"")
            .load();

    assertThat(loaded.settings())
        .extracting(Setting::value)
        .noneMatch(text -> text.contains("hunter2"));
    assertThat(Objects.requireNonNull(loaded.config().delivery().mail()).passwordFile())
        .isEqualTo("conf/hunter2");
  }

  private static String at(int line, String problem) {
    return "conf/dpu-ledger.conf:" + line + ": dpu-ledger.delivery." + problem;
  }
}
