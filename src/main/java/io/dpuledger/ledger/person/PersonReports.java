package io.dpuledger.ledger.person;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dpuledger.ledger.Lake;
import io.dpuledger.model.person.PersonNames;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * Takes persons out of what is no table of ours: reports and answers to analysts are deleted, since
 * {@code report --as-of} writes them anew; what runs and collecting recorded is written again.
 */
final class PersonReports {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DELIVERIES = "deliveries";
  private static final String ERROR = "error";

  private final Lake lake;
  private final Runnable check;

  PersonReports(Lake lake, Runnable check) {
    this.lake = lake;
    this.check = check;
  }

  /**
   * Deletes reports but not what was delivered, so that no message is sent again, and the answers
   * to analysts of the same days.
   *
   * @return how many reports had something to delete
   */
  long delete(Predicate<String> days) {
    for (FileStatus table : list("")) {
      if (table.getPath().getName().startsWith("analysis_")) {
        lake.files().list(table.getPath()).stream()
            .filter(day -> days.test(after(day.getPath().getName(), '=')))
            .forEach(day -> delete(day.getPath()));
      }
    }
    return list("reports").stream()
        .filter(report -> days.test(report.getPath().getName()))
        .filter(report -> emptied(report.getPath()))
        .count();
  }

  private boolean emptied(Path report) {
    List<Path> files =
        lake.files().list(report).stream()
            .map(FileStatus::getPath)
            .filter(file -> !file.getName().equals(DELIVERIES))
            .toList();
    files.forEach(this::delete);
    return !files.isEmpty();
  }

  private void delete(Path path) {
    check.run();
    lake.files().delete(path);
  }

  /** What collecting remembers costs only calls; whether statements are read is kept. */
  void forgetTargets() {
    list("targets").stream()
        .map(FileStatus::getPath)
        .filter(file -> !file.equals(lake.files().qualified(lake.layout().statementsOff())))
        .forEach(this::delete);
  }

  /**
   * Takes persons out of the errors that runs recorded.
   *
   * @param runs which ones, by the names of their files
   */
  void rewriteErrors(PersonNames names, Predicate<String> runs) {
    list("runs").stream()
        .filter(file -> file.getPath().getName().endsWith(".json"))
        .filter(file -> runs.test(file.getPath().getName()))
        .forEach(file -> lake.files().find(file).ifPresent(text -> rewrite(file, text, names)));
  }

  private void rewrite(FileStatus file, String text, PersonNames names) {
    Optional<String> made = without(text, names);
    if (made.isPresent()) {
      check.run();
      lake.files().writeText(file.getPath(), made.orElseThrow());
    }
  }

  /** Empty if nothing changes, and for what is no record of a run. */
  private static Optional<String> without(String text, PersonNames names) {
    try {
      JsonNode json = JSON.readTree(text);
      JsonNode before = json.deepCopy();
      for (JsonNode holder : json.findParents(ERROR)) {
        if (holder instanceof ObjectNode object && object.path(ERROR).isTextual()) {
          object.put(ERROR, names.text(object.path(ERROR).asText()));
        }
      }
      return json.equals(before)
          ? Optional.empty()
          : Optional.of(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private List<FileStatus> list(String folder) {
    return lake.files()
        .list(folder.isEmpty() ? lake.layout().lake() : new Path(lake.layout().lake(), folder));
  }

  private static String after(String name, char separator) {
    return name.substring(name.indexOf(separator) + 1);
  }
}
