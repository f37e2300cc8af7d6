package io.dpuledger.app.night;

import io.dpuledger.analysis.sql.SqlAnalysis;
import io.dpuledger.report.Reports;
import io.dpuledger.report.csv.CsvTable;
import io.dpuledger.report.figures.TeamPage;
import io.dpuledger.table.files.InParallel;
import io.dpuledger.table.files.LakeFiles;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * The report folder of one day. Each file is replaced in one step, and a page before those that
 * link to it: after an interrupted write, everything there is readable, and writing again completes
 * it.
 */
final class ReportFolder {
  /** The page that links to the others. */
  static final String PAGE = "report.html";

  private static final String TEAMS = TeamPage.FOLDER + "/";
  private static final String CSV = "csv/";

  private final LakeFiles files;
  private final Path folder;

  ReportFolder(LakeFiles files, Path folder) {
    this.files = files;
    this.folder = folder;
  }

  void writeTables(List<CsvTable> tables) {
    InParallel.map(InParallel.REQUESTS, tables, table -> write(Reports.render(table)));
  }

  private boolean write(Map<String, byte[]> contents) {
    contents.forEach(this::write);
    return true;
  }

  /** After {@link #PAGE} is written, pages of teams that no longer exist are deleted. */
  void replaceReport(Map<String, byte[]> contents) {
    write(contents, name -> name.startsWith(TEAMS));
    write(contents, name -> !name.startsWith(TEAMS) && !name.equals(PAGE));
    write(contents, PAGE::equals);
    removeBut(contents.keySet(), TEAMS, "");
  }

  /** Writes the CSV of each answer, and then deletes those of analyses that no longer exist. */
  void replaceAnswers(List<Map<String, byte[]>> answers) {
    InParallel.map(InParallel.REQUESTS, answers, this::write);
    Set<String> written =
        answers.stream().flatMap(answer -> answer.keySet().stream()).collect(Collectors.toSet());
    removeBut(written, CSV, SqlAnalysis.PREFIX);
  }

  private void write(Map<String, byte[]> contents, Predicate<String> isWanted) {
    InParallel.map(
        InParallel.REQUESTS,
        contents.entrySet().stream().filter(file -> isWanted.test(file.getKey())).toList(),
        file -> write(file.getKey(), file.getValue()));
  }

  private Path write(String name, byte[] content) {
    Path file = new Path(folder, name);
    files.writeBytes(file, content);
    return file;
  }

  private void removeBut(Set<String> written, String subfolder, String prefix) {
    for (FileStatus file : files.list(new Path(folder, subfolder))) {
      String name = file.getPath().getName();
      if (name.startsWith(prefix) && !written.contains(subfolder + name)) {
        files.delete(file.getPath());
      }
    }
  }
}
