package io.dpuledger.report.delivery;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** A letter as a message: the same in text and in HTML, and a file. */
final class MailMessage {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final Session session;
  private final Letter letter;

  MailMessage(Session session, Letter letter) {
    this.session = session;
    this.letter = letter;
  }

  MimeMessage to(String reader, String from, @Nullable Attachment attachment, Instant now)
      throws MessagingException {
    MimeMessage message = new MimeMessage(session);
    message.setFrom(sender(from));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(reader, true));
    message.setSubject(letter.subject(), UTF_8);
    message.setSentDate(Date.from(now));
    // No answers from those who are on holiday.
    message.setHeader("Auto-Submitted", "auto-generated");
    MimeMultipart whole = new MimeMultipart(body());
    if (attachment != null) {
      whole.addBodyPart(attachment.part());
    }
    message.setContent(whole);
    message.saveChanges();
    return message;
  }

  private static InternetAddress sender(String from) throws MessagingException {
    try {
      InternetAddress address = new InternetAddress(from, true);
      address.setPersonal("DPU Ledger", UTF_8);
      return address;
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every Java has UTF-8", e);
    }
  }

  private MimeBodyPart body() throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(LetterText.of(letter), UTF_8);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(LetterHtml.of(letter), UTF_8, "html");
    MimeBodyPart body = new MimeBodyPart();
    body.setContent(new MimeMultipart("alternative", text, html));
    return body;
  }
}
