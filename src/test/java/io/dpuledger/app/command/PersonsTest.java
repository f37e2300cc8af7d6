package io.dpuledger.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.app.site.PlayedSite.Outcome;
import io.dpuledger.report.delivery.MessageServers;
import io.dpuledger.simulator.fleet.DemoCompany;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.testing.DuckDb;
import io.dpuledger.testing.WatchedLog;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Names of persons are looked for, byte by byte, wherever they could have gone. */
@Tag("program")
class PersonsTest {
  private static final String KEY = "the key of the works council";
  private static final Fleet FLEET = DemoCompany.of(Fleet.generateEvenly(PlayedSite.spec(2, 90)));
  private static final Set<String> NAMES = PersonSearch.names(FLEET);

  @TempDir private Path folder;
  @RegisterExtension private final MessageServers servers = new MessageServers();

  @Test
  void pseudonymsHideEveryName() throws Exception {
    Path key = Files.writeString(folder.resolve("person.key"), KEY);
    assertThat(NAMES).hasSizeGreaterThan(4);
    try (PlayedSite site = PlayedSite.of(Files.createDirectories(folder.resolve("site")), FLEET);
        WatchedLog log = new WatchedLog(NAMES)) {
      Outcome night = night(site, "pseudonym", "--set=privacy.key-file=" + key);

      assertThat(PersonSearch.holders(folder.resolve("site"), NAMES)).isEmpty();
      assertThat(NAMES).noneMatch((night.out() + night.err())::contains);
      assertThat(letters()).hasSizeGreaterThan(1);
      assertThat(String.join("\n", letters())).contains("person-");
      assertThat(NAMES).noneMatch(String.join("\n", letters())::contains);
      assertThat(log.found()).isEmpty();
      assertThat(PersonSearch.holders(folder.resolve("site"), Set.of(KEY))).isEmpty();
      try (DuckDb sql = site.sql()) {
        assertThat(sql.count("SELECT count(DISTINCT owner) FROM session_fact"))
            .isEqualTo(NAMES.size());
        assertThat(sql.count("SELECT count(*) FROM session_fact WHERE owner NOT LIKE 'person-%'"))
            .isZero();
        assertThat(
                sql.count(
                    "SELECT count(*) FROM session_fact WHERE session_id LIKE 'person-%-____-%'"))
            .isPositive();
      }
    }
  }

  @Test
  void withoutPersonsThereIsNoPseudonymEither() throws Exception {
    try (PlayedSite site = PlayedSite.of(Files.createDirectories(folder.resolve("site")), FLEET);
        WatchedLog log =
            new WatchedLog(
                Stream.concat(NAMES.stream(), Stream.of("person-")).collect(Collectors.toSet()))) {
      Outcome night = night(site, "none");

      assertThat(PersonSearch.holders(folder.resolve("site"), NAMES)).isEmpty();
      assertThat(PersonSearch.holders(site.lake(), Set.of("person-"))).isEmpty();
      assertThat(night.out() + night.err()).doesNotContain("person-");
      assertThat(NAMES).noneMatch((night.out() + night.err())::contains);
      assertThat(letters()).hasSizeGreaterThan(1);
      assertThat(NAMES).noneMatch(String.join("\n", letters())::contains);
      assertThat(String.join("\n", letters())).doesNotContain("person-");
      assertThat(log.found()).isEmpty();
      try (DuckDb sql = site.sql()) {
        assertThat(sql.count("SELECT count(owner) FROM session_fact")).isZero();
        assertThat(sql.count("SELECT count(*) FROM session_fact"))
            .isEqualTo(
                sql.count("SELECT count(DISTINCT (session_id, created_on)) FROM session_fact"));
      }
    }
  }

  private Outcome night(PlayedSite site, String persons, String... settings) {
    site.write("hook", servers.slack().url());
    List<String> arguments = new ArrayList<>(PersonSearch.settings(persons));
    arguments.add("--set=delivery.slack.enabled=true");
    arguments.add("--set=delivery.slack.webhook-url-file=" + site.file("hook"));
    arguments.add(
        "--set=delivery.mail={ host = \"127.0.0.1\", port = %d, security = none, from = \"l@example.com\","
                .formatted(servers.mail().getSmtp().getPort())
            + " to = [\"all@example.com\"] }");
    arguments.addAll(List.of(settings));
    Outcome outcome = site.run("nightly", arguments.toArray(String[]::new));
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    return outcome;
  }

  /** All that was sent, by mail and to Slack. */
  private List<String> letters() throws IOException, MessagingException {
    List<String> letters = new ArrayList<>(servers.slack().bodies());
    for (MimeMessage message : servers.mail().getReceivedMessages()) {
      letters.add(PersonSearch.said(message));
    }
    return letters;
  }
}
