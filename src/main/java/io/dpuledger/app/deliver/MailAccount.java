package io.dpuledger.app.deliver;

import io.dpuledger.config.MailConfig;
import io.dpuledger.report.delivery.DeliveryException;
import io.dpuledger.report.delivery.Mailer;
import io.dpuledger.report.delivery.SmtpServer;

/** The mail server that is configured, and who we are there. */
final class MailAccount {
  private MailAccount() {}

  static Mailer mailer(MailConfig mail, DeliverySecrets secrets) throws DeliveryException {
    SmtpServer.Login login =
        mail.username() == null
            ? null
            : new SmtpServer.Login(mail.username(), secrets.password(mail.passwordFile()));
    return new Mailer(
        new SmtpServer(mail.host(), mail.port(), mail.security(), login, mail.timeout()),
        mail.from());
  }
}
