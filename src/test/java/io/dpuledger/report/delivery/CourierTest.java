package io.dpuledger.report.delivery;

import static io.dpuledger.report.delivery.Delivered.Outcome.FAILED;
import static io.dpuledger.report.delivery.Delivered.Outcome.SENT;
import static io.dpuledger.report.delivery.Delivered.Outcome.SENT_BEFORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.report.delivery.Delivery.Sending;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A message is sent once, tried again where that may help, and its failure is only told. */
class CourierTest {
  private final InMemoryRecords records = new InMemoryRecords();
  private final Waits waits = new Waits();
  private final List<String> sent = new ArrayList<>();

  @Test
  void aMessageIsSentOnceForADay() {
    assertThat(outcomes(mail("a@example.com"))).containsExactly(SENT);
    assertThat(outcomes(mail("a@example.com"), mail("b@example.com")))
        .containsExactly(SENT_BEFORE, SENT);
    assertThat(sent).containsExactly("a@example.com", "b@example.com");
  }

  @Test
  void theSameReaderGetsALetterAboutEachTeam() {
    Delivery all = mail("a@example.com");
    Delivery risk = new Delivery("mail", "a@example.com", "risk", all.sending());
    Delivery data = new Delivery("mail", "a@example.com", "data", all.sending());

    assertThat(outcomes(all, risk, data)).containsOnly(SENT);
    assertThat(records.all()).hasSize(3);
  }

  @Test
  void theRecordSaysWhenAndToWhomButNoAddress() {
    outcomes(mail("finops@example.com"));

    assertThat(records.all().keySet()).singleElement().asString().matches("mail-[0-9a-f]{16}");
    assertThat(records.all().values())
        .singleElement()
        .asString()
        .contains("\"recipient\" : \"f***@example.com\"")
        .contains("\"as_of_date\" : \"2026-11-21\"", "\"sent_at\" : \"2026-11-22T03:10:00Z\"")
        .doesNotContain("finops");
  }

  @Test
  void aRefusedMessageIsNotTriedAgainAndTheNextIs() {
    DeliveryException refused = DeliveryException.refused("no such mailbox");

    assertThat(outcomes(failing("a@example.com", refused), mail("b@example.com")))
        .containsExactly(FAILED, SENT);
    assertThat(waits.seconds()).isEmpty();
  }

  @Test
  void aWrongPasswordIsTriedOnceAndNotForEachReader() {
    DeliveryException closed = DeliveryException.closed("wrong password");

    List<Delivered> results =
        deliver(failing("a@example.com", closed), mail("b@example.com"), slack());

    assertThat(results)
        .extracting(Delivered::error)
        .containsExactly("wrong password", "not tried after: wrong password", null);
    assertThat(sent).containsExactly("webhook");
  }

  @Test
  void whoIsNotThereIsNotWaitedForByEachReader() {
    DeliveryException[] gone = new DeliveryException[9];
    Arrays.fill(gone, DeliveryException.unreachable("no answer"));

    assertThat(outcomes(failing("a@example.com", gone), mail("b@example.com")))
        .containsExactly(FAILED, FAILED);
    assertThat(waits.seconds()).hasSize(3);
    assertThat(sent).isEmpty();
  }

  @Test
  void whatWasSentButNotRecordedIsNotCalledSent() {
    DeliveryRecords full =
        new DeliveryRecords() {
          @Override
          public boolean has(String name) {
            return false;
          }

          @Override
          public void put(String name, String json) {
            throw new UncheckedIOException("cannot write x", new IOException());
          }
        };

    assertThat(courier(full).deliver(List.of(mail("a@example.com"))))
        .extracting(Delivered::error)
        .containsExactly("sent, but the next run sends it again: cannot write x");
    assertThat(sent).containsExactly("a@example.com");
  }

  @Test
  void aBugOfOursOrAnotherLibraryOfTheClusterIsOnlyTold() {
    List<Delivered> results =
        deliver(
            new Delivery(
                "mail", "a@example.com", null, () -> fail(new IllegalStateException("hush"))),
            new Delivery("mail", "b@example.com", null, () -> fail(new NoSuchMethodError("hush"))),
            new Delivery(
                "mail",
                "c@example.com",
                null,
                () -> fail(new UncheckedIOException("cannot read x", new IOException()))));

    assertThat(results).extracting(Delivered::outcome).containsOnly(FAILED);
    assertThat(results.get(0).error())
        .startsWith("unexpected java.lang.IllegalStateException at io.dpuledger")
        .doesNotContain("hush");
    assertThat(results.get(1).error()).startsWith("unexpected java.lang.NoSuchMethodError");
    assertThat(results.get(2).error()).isEqualTo("cannot read x");
  }

  private List<Delivered.Outcome> outcomes(Delivery... deliveries) {
    return deliver(deliveries).stream().map(Delivered::outcome).toList();
  }

  private List<Delivered> deliver(Delivery... deliveries) {
    return courier(records).deliver(List.of(deliveries));
  }

  private Courier courier(DeliveryRecords in) {
    return new Courier(
        LocalDate.parse("2026-11-21"), in, () -> Instant.parse("2026-11-22T03:10:00Z"), waits);
  }

  private Delivery mail(String reader) {
    return failing(reader);
  }

  private Delivery slack() {
    return new Delivery("slack", "webhook", null, () -> sent.add("webhook"));
  }

  /** Is sent once it has failed in each of these ways. */
  private Delivery failing(String reader, DeliveryException... failures) {
    List<DeliveryException> left = new ArrayList<>(List.of(failures));
    Sending sending =
        () -> {
          if (!left.isEmpty()) {
            throw left.remove(0);
          }
          sent.add(reader);
        };
    return new Delivery("mail", reader, null, sending);
  }

  private static void fail(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }
}
