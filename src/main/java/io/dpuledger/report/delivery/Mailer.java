package io.dpuledger.report.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Hands letters to a mail server, each for one reader, so that none sees who else gets one. */
public final class Mailer {
  private final SmtpServer server;
  private final String from;

  public Mailer(SmtpServer server, String from) {
    this.server = server;
    this.from = from;
  }

  public void send(Letter letter, String to, @Nullable Attachment attachment, Instant now)
      throws DeliveryException {
    Properties properties = server.properties();
    // Else the message's id would name this machine.
    properties.setProperty("mail.from", from);
    Session session = Session.getInstance(properties);
    try {
      MimeMessage message = new MailMessage(session, letter).to(to, from, attachment, now);
      Transport transport = session.getTransport("smtp");
      try {
        connect(transport);
        transport.sendMessage(message, message.getAllRecipients());
      } finally {
        close(transport);
      }
    } catch (MessagingException failure) {
      throw SmtpFailure.of(failure, server);
    }
  }

  private void connect(Transport transport) throws MessagingException {
    SmtpServer.Login login = server.login();
    if (login == null) {
      transport.connect(server.host(), server.port(), null, null);
    } else {
      transport.connect(server.host(), server.port(), login.username(), login.password().value());
    }
  }

  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException afterAllWasSaid) {
      // A message that was taken would be sent again if this counted.
    }
  }
}
