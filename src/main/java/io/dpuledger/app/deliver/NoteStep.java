package io.dpuledger.app.deliver;

import io.dpuledger.app.run.Run;
import io.dpuledger.config.OwnerNotesConfig;
import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.Sha256;
import io.dpuledger.model.note.DueNote;
import io.dpuledger.model.note.QuietHours;
import io.dpuledger.report.delivery.Courier;
import io.dpuledger.report.delivery.Delivered;
import io.dpuledger.report.delivery.Delivery;
import io.dpuledger.report.delivery.Letter;
import io.dpuledger.report.delivery.LetterText;
import io.dpuledger.report.delivery.note.NoteWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends notes to the owners of live sessions, each at most once a day. A run that dies between the
 * sending and the record of it leaves no record, and the next run sends that note again.
 */
final class NoteStep {
  private static final Logger LOG = LoggerFactory.getLogger(NoteStep.class);
  private static final String CHANNEL = "note";
  private static final int HASH_LENGTH = 16;

  private final Run run;
  private final OwnerNotesConfig config;
  private final OwnerLookup owners;
  private final NotePost post;
  private final LakeNotes lake;
  private final List<Delivery> deliveries = new ArrayList<>();
  private final List<String> printed = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();
  private int quiet;
  private int withoutAddress;
  private int optedOut;
  private int unknown;

  NoteStep(Run run, OwnerNotesConfig config, OwnerLookup owners, NotePost post) {
    this.run = run;
    this.config = config;
    this.owners = owners;
    this.post = post;
    this.lake = new LakeNotes(run);
  }

  NotesSent send(List<DueNote> due, boolean isSimulated) {
    for (DueNote note : due) {
      try {
        prepare(note, isSimulated);
      } catch (RuntimeException bug) {
        // Without its message, which may hold the name of an owner.
        LOG.error("A note was not made: {} at {}", bug.getClass().getName(), bug.getStackTrace());
        errors.add("unexpected " + bug.getClass().getName());
      }
    }
    List<Delivered> delivered =
        new Courier(lake.today(), lake, run.clock(), time -> Thread.sleep(time.toMillis()))
            .deliver(deliveries);
    lake.deleteOld();
    return counted(delivered);
  }

  private void prepare(DueNote note, boolean isSimulated) {
    String recipient = "owner of session " + hash(note.seen());
    if (lake.has(Delivery.name(CHANNEL, recipient, null))) {
      return;
    }
    QuietHours hours = config.quiet();
    if (hours != null && hours.include(run.clock().instant())) {
      quiet++;
      return;
    }
    OwnerLookup.Found found = owners.of(note.seen());
    if (found instanceof OwnerLookup.Reader reader) {
      Letter letter =
          new NoteWriter(config.zone(), config.contact(), config.idleLimit())
              .of(note.of(reader.session()), isSimulated);
      add(recipient, letter, reader.address());
    } else if (found == OwnerLookup.Nobody.OPTED_OUT) {
      optedOut++;
    } else if (found == OwnerLookup.Nobody.HAS_NO_ADDRESS) {
      withoutAddress++;
    }
  }

  private void add(String recipient, Letter letter, String address) {
    if (config.isDryRun()) {
      printed.add(
          "To: %s%nSubject: %s%n%n%s".formatted(address, letter.subject(), LetterText.of(letter)));
      return;
    }
    deliveries.add(
        new Delivery(
            CHANNEL,
            recipient,
            null,
            // Whom nobody knows counts as written to for a day, so as not to ask by the hour.
            () -> unknown += post.send(letter, address) ? 0 : 1));
  }

  private NotesSent counted(List<Delivered> delivered) {
    int sent = 0;
    for (Delivered one : delivered) {
      sent += one.outcome() == Delivered.Outcome.SENT ? 1 : 0;
      if (one.isFailed()) {
        errors.add(Objects.requireNonNull(one.error()));
      }
    }
    return new NotesSent(
        sent - unknown,
        quiet,
        withoutAddress + unknown,
        optedOut,
        errors.size(),
        errors.isEmpty() ? null : errors.get(0),
        printed);
  }

  /** Of what is stored of a session, so that it says no more than the tables. */
  private static String hash(SessionObservation seen) {
    return Sha256.hex(seen.target() + "\n" + seen.sessionId() + "\n" + seen.createdOn())
        .substring(0, HASH_LENGTH);
  }
}
