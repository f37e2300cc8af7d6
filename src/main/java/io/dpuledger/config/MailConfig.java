package io.dpuledger.config;

import io.dpuledger.model.MailSecurity;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which mail server to use and whom to write to. The password is never in a setting.
 *
 * @param username null for no login
 * @param passwordFile the file with the password if the environment has none; null for no file
 * @param to who gets the mail about all teams
 */
public record MailConfig(
    String host,
    int port,
    MailSecurity security,
    @Nullable String username,
    @Nullable String passwordFile,
    String from,
    List<String> to,
    List<TeamAddresses> teams,
    Duration timeout) {
  public MailConfig {
    to = List.copyOf(to);
    teams = List.copyOf(teams);
  }

  /** Who gets the mail about one team. */
  public record TeamAddresses(String team, List<String> to) {
    public TeamAddresses {
      to = List.copyOf(to);
    }
  }
}
