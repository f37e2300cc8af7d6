package io.dpuledger.ledger.person;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dpuledger.model.Persons.Kept;
import io.dpuledger.table.DataException;
import io.dpuledger.table.files.LakeFiles;
import io.dpuledger.table.files.LakeLayout;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * {@code lake.json}: where the sessions of a lake come from, and what it may have of persons.
 *
 * @param persons the most that was kept of them since the last rebuild that took something out;
 *     null if written by an older version, which may have kept names
 * @param personsBefore of sessions created before this day nothing is kept; null if of all
 */
public record LakeRecord(String source, @Nullable Kept persons, @Nullable LocalDate personsBefore) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SOURCE = "source";
  private static final String PERSONS = "persons";
  private static final String BEFORE = "persons_before";

  /** That of a lake; empty before anything was collected. */
  public static Optional<LakeRecord> find(LakeFiles files, LakeLayout layout) {
    return files.find(layout.lakeRecord()).map(text -> parse(layout.lakeRecord(), text));
  }

  /** Writes it over the one of the lake. */
  public void write(LakeFiles files, LakeLayout layout) {
    ObjectNode json = JSON.createObjectNode().put(SOURCE, source);
    if (persons != null) {
      json.put(PERSONS, persons.name());
    }
    if (personsBefore != null) {
      json.put(BEFORE, personsBefore.toString());
    }
    files.writeText(layout.lakeRecord(), json + "\n");
  }

  /** Whether the lake may have more of persons than should be kept. */
  public boolean mayHaveMoreThan(Kept kept) {
    return persons == null ? kept != Kept.NAMED : persons.compareTo(kept) > 0;
  }

  /** The same once something was collected with this kept of persons. */
  public LakeRecord collectedWith(Kept kept) {
    return persons == null || persons.compareTo(kept) >= 0
        ? this
        : new LakeRecord(source, kept, personsBefore);
  }

  private static LakeRecord parse(Path file, String text) {
    try {
      JsonNode json = JSON.readTree(text);
      return new LakeRecord(
          json.path(SOURCE).asText(),
          json.hasNonNull(PERSONS) ? Kept.valueOf(json.path(PERSONS).asText()) : null,
          json.hasNonNull(BEFORE) ? LocalDate.parse(json.path(BEFORE).asText()) : null);
    } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
      throw new DataException(
          file + " is not valid JSON of a lake: restore it, or use another dpu-ledger.lake.path",
          e);
    }
  }
}
