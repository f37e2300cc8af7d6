package io.dpuledger.report.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.MailSecurity;
import io.dpuledger.report.fixture.SampleReports;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mail servers that refuse, hang up, say nothing, or say too much. */
class OddMailServerTest {
  private static final String READER = "lead@example.com";

  private final OddMailServer server = new OddMailServer();
  private final Waits waits = new Waits();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void whoNeverAnswersIsLeftAfterFourTries() {
    server.answer("HELLO", "");

    assertThat(deliver().error())
        .isEqualTo("no answer from " + where() + " within 1 s, 4 times tried");
    assertThat(server.connections()).isEqualTo(4);
  }

  @Test
  void whoFallsSilentMidwayIsLeftToo() {
    server.answer("RCPT", "");

    assertThat(deliver(Duration.ofMillis(200)).error()).startsWith("no answer from " + where());
  }

  @Test
  void aMailboxThatIsFullIsTriedAgain() {
    server.answer("RCPT", "452 4.2.2 " + READER + " is full");

    assertThat(deliver().error()).isEqualTo(where() + " refused it with code 452, 4 times tried");
    assertThat(waits.seconds()).hasSize(3);
  }

  @Test
  void aMailboxThatIsNotThereIsNotTriedAgain() {
    server.answer("RCPT", "550 5.1.1 no such user " + READER);

    assertThat(deliver().error()).isEqualTo(where() + " refused it with code 550");
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void aMessageThatIsRefusedIsNotTriedAgain() {
    server.answer(".", "554 5.7.1 looks like spam");

    assertThat(deliver().error()).isEqualTo(where() + " refused it with code 554");
  }

  @Test
  void whoHangsUpOnceTheMessageIsTakenHasTakenIt() {
    server.answer("QUIT", "");

    assertThat(deliver().isFailed()).isFalse();
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void whoSpeaksAnotherProtocolIsNoMailServer() {
    server.answer("HELLO", "HTTP/1.1 400 Bad Request");

    assertThat(deliver().error()).startsWith(where() + " does not speak SMTP");
  }

  private Delivered deliver() {
    return deliver(Duration.ofSeconds(1));
  }

  private Delivered deliver(Duration timeout) {
    Mailer mailer =
        new Mailer(
            new SmtpServer("127.0.0.1", server.port(), MailSecurity.NONE, null, timeout),
            "ledger@example.com");
    Letter letter = new Letters(SampleReports.realistic(), null).aboutAll();
    Delivered result =
        new Courier(LocalDate.EPOCH, new InMemoryRecords(), () -> Instant.EPOCH, waits)
            .deliver(
                List.of(
                    new Delivery(
                        "mail",
                        READER,
                        null,
                        () -> mailer.send(letter, READER, null, Instant.EPOCH))))
            .get(0);
    assertThat(result.toString()).doesNotContain(READER).doesNotContain("\n");
    return result;
  }

  private String where() {
    return "127.0.0.1:" + server.port();
  }
}
