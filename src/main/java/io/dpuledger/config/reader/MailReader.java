package io.dpuledger.config.reader;

import io.dpuledger.config.MailConfig;
import io.dpuledger.config.MailConfig.TeamAddresses;
import io.dpuledger.config.text.Placed;
import io.dpuledger.config.text.Section;
import io.dpuledger.config.text.ValueKinds;
import io.dpuledger.model.MailSecurity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the mail settings. Without a host no mail is sent. */
final class MailReader {
  static final String HOST = "host";
  private static final String SECURITY = "security";
  private static final String USERNAME = "username";
  private static final String PASSWORD_FILE = "password-file";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String TEAMS = "teams";
  private static final String TEAM = "team";
  private static final Map<String, MailSecurity> SECURITIES =
      new TreeMap<>(
          Map.of(
              "starttls", MailSecurity.STARTTLS,
              "tls", MailSecurity.TLS,
              "none", MailSecurity.NONE));

  private final Section mail;
  private final RelativePaths paths;
  private final boolean goesToOwners;

  /**
   * @param goesToOwners whether owners of sessions may get mail, so that nobody else need be named
   */
  MailReader(Section mail, RelativePaths paths, boolean goesToOwners) {
    this.mail = mail;
    this.paths = paths;
    this.goesToOwners = goesToOwners;
  }

  @Nullable MailConfig read() {
    String host = mail.optional(HOST, AddressKinds.HOST_NAME);
    String from = mail.optional(FROM, AddressKinds.ADDRESS);
    MailConfig config =
        new MailConfig(
            host == null ? "" : host,
            mail.integer("port", 1, 65_535),
            mail.required(
                SECURITY, ValueKinds.oneOf("security", SECURITIES), MailSecurity.STARTTLS),
            mail.optional(USERNAME, ValueKinds.text()),
            DeliveryReader.file(mail, PASSWORD_FILE, paths),
            from == null ? "" : from,
            addresses(mail),
            teams(),
            DeliveryReader.timeout(mail));
    if (!mail.isSet(HOST)) {
      return null;
    }
    requireWhole(config);
    return config;
  }

  private void requireWhole(MailConfig config) {
    if (!mail.isSet(FROM)) {
      missing(FROM, "missing, needs " + AddressKinds.ADDRESS.description());
    }
    if (!goesToOwners && isNobody(TO) && isNobody(TEAMS)) {
      missing(TO, "empty, and so is teams: name at least one recipient");
    }
    if (mail.isSet(PASSWORD_FILE) && !mail.isSet(USERNAME)) {
      mail.problem(PASSWORD_FILE, "is for logging in, but no username is set: set it too");
    }
    if (config.security() == MailSecurity.NONE && mail.isSet(USERNAME)) {
      mail.problem(SECURITY, "is none, which sends the password unencrypted: set starttls or tls");
    }
  }

  /** Reports a missing setting at the place of the host, which makes it required. */
  private void missing(String name, String message) {
    mail.problemAt(mail.placeOf(HOST), name, message);
  }

  private boolean isNobody(String name) {
    return !mail.isSet(name) || mail.isEmptyList(name);
  }

  private static List<String> addresses(Section section) {
    return section.list(TO, AddressKinds.ADDRESS).stream().map(Placed::value).distinct().toList();
  }

  private List<TeamAddresses> teams() {
    List<TeamAddresses> teams = new ArrayList<>();
    Map<String, String> places = new HashMap<>();
    for (Section entry : mail.sections(TEAMS)) {
      entry.allowOnly(Set.of(TEAM, TO));
      String team = entry.required(TEAM, ValueKinds.text(), "");
      entry.requireItems(TO, "at least one address");
      teams.add(new TeamAddresses(team, addresses(entry)));
      String earlier = team.isEmpty() ? null : places.putIfAbsent(team, entry.place());
      if (earlier != null) {
        mail.problemAt(entry.place(), TEAMS, team + " is named twice, first in " + earlier);
      }
    }
    return teams;
  }
}
