package io.dpuledger.report.delivery;

import io.dpuledger.model.MailSecurity;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A mail server and how to speak with it.
 *
 * @param login null if it wants none
 */
public record SmtpServer(
    String host, int port, MailSecurity security, @Nullable Login login, Duration timeout) {

  /** Who we are there. */
  public record Login(String username, Secret password) {}

  Properties properties() {
    String wait = Long.toString(timeout.toMillis());
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.connectiontimeout", wait);
    properties.setProperty("mail.smtp.timeout", wait);
    properties.setProperty("mail.smtp.writetimeout", wait);
    // Once a message is taken, nothing that follows matters.
    properties.setProperty("mail.smtp.quitwait", "false");
    properties.setProperty("mail.smtp.auth", Boolean.toString(login != null));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    if (security == MailSecurity.STARTTLS) {
      properties.setProperty("mail.smtp.starttls.enable", "true");
      properties.setProperty("mail.smtp.starttls.required", "true");
    } else if (security == MailSecurity.TLS) {
      properties.setProperty("mail.smtp.ssl.enable", "true");
    }
    return properties;
  }
}
