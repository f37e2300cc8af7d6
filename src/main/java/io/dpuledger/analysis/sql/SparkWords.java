package io.dpuledger.analysis.sql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.QueryContext;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.AnalysisException;

/**
 * Turns what Spark says against a query into one line that names the line of the file. Spark is
 * given the file as it is, header and all, so its lines are those of the file.
 */
public final class SparkWords {
  /** The query again, its plan, a place that we name ourselves, and advice for other programs. */
  private static final Pattern NOT_FOR_ANALYSTS =
      Pattern.compile(
          "^\\s*\\[[A-Z_.0-9]+\\]\\s*"
              + "|;?\\s*\\(?line \\d+,? pos(?:ition)? \\d+\\)?[\\s\\S]*"
              + "|\\s*== SQL[\\s\\S]*"
              + "|;?\\s*\\n\\s*['+!:A-Z][A-Za-z]* \\[[\\s\\S]*"
              + "|\\s*If necessary set [^.]*\\S*? to \\S+ to bypass this error\\.?"
              + "|\\s*SQLSTATE: \\w+");

  private static final Pattern LINE = Pattern.compile("== SQL ?\\(line (\\d{1,9}), position");
  private static final int LONGEST = 600;

  private SparkWords() {}

  /** What Spark means, for whoever wrote the file. */
  public static AnalysisFault of(AnalysisFile file, Throwable failure) {
    Throwable cause = told(failure);
    int line = cause instanceof SparkThrowable told ? lineOf(file, told) : 0;
    return file.fault(line > 0 ? line : lineInWords(file, cause), words(cause));
  }

  /** The innermost of what Spark says of the query; around it is only that a job failed. */
  private static Throwable told(Throwable failure) {
    return causes(failure)
        .filter(cause -> cause instanceof SparkThrowable told && told.getErrorClass() != null)
        .reduce((outer, inner) -> inner)
        .orElseGet(() -> causes(failure).reduce((outer, inner) -> inner).orElse(failure));
  }

  private static int lineOf(AnalysisFile file, SparkThrowable told) {
    QueryContext[] context = told.getQueryContext();
    if (context != null && context.length > 0 && context[0].startIndex() >= 0) {
      return file.lineOf(context[0].startIndex());
    }
    return told instanceof AnalysisException analysis && analysis.line().isDefined()
        ? ((Number) analysis.line().get()).intValue()
        : 0;
  }

  /** What comes from an executor names its place in its words only. */
  private static int lineInWords(AnalysisFile file, Throwable cause) {
    Matcher line = LINE.matcher(String.valueOf(cause.getMessage()));
    return line.find() ? Integer.parseInt(line.group(1)) : file.firstLineOfSql();
  }

  static String words(Throwable cause) {
    String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    String words = NOT_FOR_ANALYSTS.matcher(message).replaceAll("");
    String line = words.strip().replaceAll("\\s*\\R\\s*", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }
}
