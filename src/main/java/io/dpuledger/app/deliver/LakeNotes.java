package io.dpuledger.app.deliver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.app.run.Run;
import io.dpuledger.report.delivery.DeliveryRecords;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which notes were sent, in a folder for each day (UTC). A record has the hash of a session and a
 * time, neither owner nor address, and is deleted after 30 days.
 */
final class LakeNotes implements DeliveryRecords {
  private static final Logger LOG = LoggerFactory.getLogger(LakeNotes.class);
  private static final Duration ONE_NOTE_EVERY = Duration.ofDays(1);
  private static final int KEPT_DAYS = 30;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Run run;
  private final Instant now;
  private final LocalDate today;

  LakeNotes(Run run) {
    this.run = run;
    this.now = run.clock().instant();
    this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  LocalDate today() {
    return today;
  }

  /** Whether such a note was sent less than a day ago. */
  @Override
  public boolean has(String name) {
    return Stream.of(today, today.minusDays(1))
        .flatMap(day -> run.files().find(run.layout().note(day.toString(), name)).stream())
        .anyMatch(this::isRecent);
  }

  @Override
  public void put(String name, String json) {
    run.files().writeText(run.layout().note(today.toString(), name), json);
  }

  private boolean isRecent(String json) {
    try {
      Instant sent = Instant.parse(JSON.readTree(json).path("sent_at").asText());
      return sent.isAfter(now.minus(ONE_NOTE_EVERY));
    } catch (JsonProcessingException | DateTimeException damaged) {
      // Better no note than two.
      return true;
    }
  }

  void deleteOld() {
    try {
      for (FileStatus day : run.files().list(run.layout().notes())) {
        if (isOld(day.getPath())) {
          run.files().delete(day.getPath());
        }
      }
    } catch (UncheckedIOException e) {
      LOG.warn("Old records of notes are not deleted: {}", e.getMessage());
    }
  }

  private boolean isOld(Path folder) {
    try {
      return LocalDate.parse(folder.getName()).isBefore(today.minusDays(KEPT_DAYS));
    } catch (DateTimeException notOurs) {
      return false;
    }
  }
}
