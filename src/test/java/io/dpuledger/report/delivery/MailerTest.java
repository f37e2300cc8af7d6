package io.dpuledger.report.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.dpuledger.model.MailSecurity;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.fixture.SampleReports;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a mail server is handed, as one that is a real one receives it. */
class MailerTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:10:00Z");
  private static final String READER = "finops@example.com";

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    server.start();
    server.setUser("ledger@example.com", "ledger", "right");
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void aLetterIsTextAndHtmlOfTheSameWords() throws Exception {
    send(SampleReports.realistic(), null);

    MimeMessage message = received();
    assertThat(message.getFrom()[0]).hasToString("DPU Ledger <ledger@example.com>");
    assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly(READER);
    assertThat(message.getSubject()).startsWith("Glue sessions: cost and idle time, 28 days to");
    assertThat(message.getMessageID()).endsWith("@example.com>");
    assertThat(message.getSentDate()).isEqualTo(Date.from(NOW));
    MimeMultipart forms = (MimeMultipart) whole(message).getBodyPart(0).getContent();
    assertThat(forms.getContentType()).startsWith("multipart/alternative");
    assertThat(forms.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(forms.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
    for (int form = 0; form < 2; form++) {
      assertThat(forms.getBodyPart(form).getContent().toString().replace('\u00A0', ' '))
          .contains("$1,840 a month, cautiously $1,421", "AccessDenied");
    }
    assertThat(forms.getBodyPart(1).getContent().toString())
        .contains("<table")
        .doesNotContain("<svg", "<script", "<style", "<img");
  }

  @Test
  void theReportGoesWithIt() throws Exception {
    byte[] sheet = {'P', 'K', 3, 4, 0, 13, 10, (byte) 255};
    send(
        SampleReports.realistic(),
        new Attachment("2026-11-21-report.xlsx", "application/x-sheet", sheet));

    MimeMultipart whole = whole(received());
    assertThat(whole.getCount()).isEqualTo(2);
    assertThat(whole.getBodyPart(1).getFileName()).isEqualTo("2026-11-21-report.xlsx");
    assertThat(whole.getBodyPart(1).getContentType()).startsWith("application/x-sheet");
    assertThat(whole.getBodyPart(1).getInputStream()).hasBinaryContent(sheet);
  }

  @Test
  void aTeamCannotAddAHeaderOrAReader() throws Exception {
    Letter letter =
        new Letters(SampleReports.hostile(), null).aboutTeam(SampleReports.HOSTILE_TEAM);
    mailer(plain(null)).send(letter, READER, null, NOW);

    MimeMessage message = received();
    assertThat(message.getSubject()).contains("<!channel>", "Bcc: everybody@example.com");
    assertThat(Collections.list(message.getAllHeaders()))
        .extracting(Header::getName)
        .doesNotContain("Bcc", "bcc")
        .doesNotHaveDuplicates();
    assertThat(message.getRecipients(Message.RecipientType.BCC)).isNull();
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void whoLogsInIsLetIn() throws Exception {
    mailer(plain(login("right"))).send(letter(), READER, null, NOW);

    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void aWrongPasswordIsToldWithoutIt() {
    DeliveryException failure = failure(plain(login("PLANTED-password")));

    assertThat(failure).hasMessage(where() + " refused the username or the password").hasNoCause();
    assertThat(failure.isPassing()).isFalse();
    assertThat(failure.concernsTheChannel()).isTrue();
    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(plain(login("PLANTED-password")).toString()).doesNotContain("PLANTED");
  }

  @Test
  void aPasswordIsNotSaidInTheOpenWhereTlsIsAskedFor() {
    DeliveryException failure = failure(with(MailSecurity.STARTTLS, login("right")));

    assertThat(failure).hasMessageEndingWith("offers no STARTTLS");
    assertThat(failure.concernsTheChannel()).isTrue();
  }

  @Test
  void aServerThatSpeaksNoTlsIsNotTrusted() {
    assertThat(failure(with(MailSecurity.TLS, login("right"))))
        .hasMessage(where() + " offers no TLS that we trust");
  }

  @Test
  void aServerThatAnybodyCouldBeIsNotTrusted() {
    GreenMail selfSigned =
        new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
    selfSigned.start();
    try {
      int port = selfSigned.getSmtps().getPort();
      SmtpServer server =
          new SmtpServer("127.0.0.1", port, MailSecurity.TLS, null, Duration.ofSeconds(5));
      assertThat(failure(server)).hasMessage("127.0.0.1:" + port + " offers no TLS that we trust");
    } finally {
      selfSigned.stop();
    }
  }

  @Test
  void whoDoesNotListenCannotBeReached() {
    String where = where();
    SmtpServer gone = plain(null);
    server.stop();

    DeliveryException failure = failure(gone);
    assertThat(failure).hasMessage(where + " cannot be reached, or hung up");
    assertThat(failure.isPassing()).isTrue();
  }

  private void send(LedgerReport report, @Nullable Attachment attachment) throws DeliveryException {
    mailer(plain(null)).send(new Letters(report, null).aboutAll(), READER, attachment, NOW);
  }

  private static Letter letter() {
    return new Letters(SampleReports.realistic(), null).aboutAll();
  }

  private static Mailer mailer(SmtpServer server) {
    return new Mailer(server, "ledger@example.com");
  }

  private static DeliveryException failure(SmtpServer server) {
    return catchThrowableOfType(
        DeliveryException.class, () -> mailer(server).send(letter(), READER, null, NOW));
  }

  private SmtpServer plain(SmtpServer.@Nullable Login login) {
    return with(MailSecurity.NONE, login);
  }

  private SmtpServer with(MailSecurity security, SmtpServer.@Nullable Login login) {
    return new SmtpServer(
        "127.0.0.1", server.getSmtp().getPort(), security, login, Duration.ofSeconds(5));
  }

  private static SmtpServer.Login login(String password) {
    return new SmtpServer.Login("ledger", new Secret(password));
  }

  private String where() {
    return "127.0.0.1:" + server.getSmtp().getPort();
  }

  private MimeMessage received() {
    return Arrays.stream(server.getReceivedMessages()).reduce((a, b) -> b).orElseThrow();
  }

  private static MimeMultipart whole(MimeMessage message) throws IOException, MessagingException {
    return (MimeMultipart) message.getContent();
  }
}
