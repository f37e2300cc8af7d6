package io.dpuledger.config;

import io.dpuledger.model.MailSecurity;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Through which server to write to whom. The password is in no setting.
 *
 * @param username null if the server wants no login
 * @param passwordFile where the password is if the environment has none; null if nowhere else
 * @param to who gets the letter about all teams
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

  /** Who gets the letter about one team. */
  public record TeamAddresses(String team, List<String> to) {
    public TeamAddresses {
      to = List.copyOf(to);
    }
  }
}
