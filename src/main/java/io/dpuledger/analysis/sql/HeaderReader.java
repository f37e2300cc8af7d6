package io.dpuledger.analysis.sql;

import io.dpuledger.analysis.sql.AnalysisHeader.Described;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the comment that a file begins with, line by line, and says all that is wrong with it. It
 * ends where a line is blank or SQL: comments of the analyst's own go below.
 */
final class HeaderReader {
  /** The column that every answer has, put to it by the job. */
  static final String AS_OF_DATE = "as_of_date";

  private static final Pattern ENTRY =
      Pattern.compile("-- ?(?<key>[\\p{Alpha}-]+)(?: +(?<name>[^\\s:]+))? *:(?<value>.*)");
  private static final Pattern MORE_OF_IT = Pattern.compile("--(?: {3,}|\\t+)(?<value>\\S.*)");
  private static final Pattern COLUMN_NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
  private static final String FORM =
      "`-- title: …`, `-- grain: what one row is`, and for each column of the SELECT"
          + " `-- column NAME: what it means`; `-- report: yes` puts it into the report";

  private final AnalysisFile file;
  private final List<AnalysisFault> faults;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** One entry of the header, which may take several lines. */
  private record Entry(int line, StringBuilder value) {
    String text() {
      return value.toString().strip();
    }
  }

  /**
   * @param faults where to add what is wrong
   */
  HeaderReader(AnalysisFile file, List<AnalysisFault> faults) {
    this.file = file;
    this.faults = faults;
  }

  AnalysisHeader read() {
    boolean isThere = readLines();
    if (!isThere) {
      fault(1, "has no header, begin it with " + FORM);
      return new AnalysisHeader("", "", false, List.of());
    }
    return new AnalysisHeader(required("title"), required("grain"), inReport(), columns());
  }

  private boolean readLines() {
    List<String> lines = file.lines();
    int first = 0;
    while (first < lines.size() && lines.get(first).isBlank()) {
      first++;
    }
    int next = first;
    Entry last = null;
    while (next < lines.size() && lines.get(next).startsWith(AnalysisFile.COMMENT)) {
      String line = lines.get(next++);
      Matcher more = MORE_OF_IT.matcher(line);
      if (last != null && more.matches()) {
        last.value().append(' ').append(more.group("value").strip());
      } else if (!line.substring(AnalysisFile.COMMENT.length()).isBlank()) {
        last = entry(next, line);
      }
    }
    return next > first;
  }

  private Entry entry(int number, String line) {
    Matcher entry = ENTRY.matcher(line);
    Entry read = new Entry(number, new StringBuilder());
    if (!entry.matches()) {
      fault(
          number,
          "is no line of the header, which is "
              + FORM
              + ". Begin a line that goes on with the one before by three spaces; leave a blank"
              + " line before comments of your own");
      return read;
    }
    read.value().append(entry.group("value").strip());
    String name = entry.group("name");
    switch (entry.group("key")) {
      case "title", "grain", "report" -> put(entry.group("key"), name != null, read);
      case "column" -> put("column " + (name == null ? "" : name), name == null, read);
      default ->
          fault(
              number, "unknown entry " + entry.group("key") + " of the header, known are " + FORM);
    }
    return read;
  }

  private void put(String key, boolean isMisnamed, Entry entry) {
    if (isMisnamed) {
      fault(entry.line(), key.strip() + ": is written wrongly, the header is " + FORM);
    } else if (entries.putIfAbsent(key, entry) != null) {
      fault(entry.line(), key + ": is there twice, take one out");
    }
  }

  private String required(String key) {
    Entry entry = entries.get(key);
    if (entry == null) {
      fault(0, key + ": missing in the header, which is " + FORM);
      return "";
    }
    if (entry.text().isEmpty()) {
      fault(entry.line(), key + ": is empty, write it after the colon");
    }
    return entry.text();
  }

  private boolean inReport() {
    Entry entry = entries.get("report");
    if (entry != null && !entry.text().matches("yes|no")) {
      fault(entry.line(), "report: needs yes or no, not '" + entry.text() + "'");
    }
    return entry != null && entry.text().equals("yes");
  }

  private List<Described> columns() {
    List<Described> columns = new ArrayList<>();
    entries.forEach(
        (key, entry) -> {
          if (key.startsWith("column ")) {
            columns.add(column(key.substring("column ".length()), entry));
          }
        });
    if (columns.isEmpty()) {
      fault(0, "describes no column, write for each a line `-- column NAME: what it means`");
    }
    return columns;
  }

  private Described column(String name, Entry entry) {
    if (name.equals(AS_OF_DATE)) {
      fault(
          entry.line(),
          "column " + name + ": every analysis gets it by itself, leave it out here and there");
    } else if (!COLUMN_NAME.matcher(name).matches()) {
      fault(
          entry.line(),
          "column " + name + ": needs a name of small letters, digits and _, such as list_cost");
    }
    if (entry.text().isEmpty()) {
      fault(entry.line(), "column " + name + ": say after the colon what it means");
    }
    return new Described(name, entry.text(), entry.line());
  }

  private void fault(int line, String what) {
    faults.add(file.fault(line, what));
  }
}
