package io.dpuledger.app.night;

import io.dpuledger.analysis.sql.FaultyAnalysisException;
import io.dpuledger.analysis.sql.SqlAnalysis;
import io.dpuledger.app.night.AnalystSession.Question;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.Row;

/**
 * Works out the rows of an answer, within limits of time and size: the report waits for it, and one
 * that is too large to look at is useless.
 */
final class TimedRows {
  static final int MOST_ROWS = 100_000;

  private final Duration limit;

  TimedRows(Duration limit) {
    this.limit = limit;
  }

  /**
   * @throws FaultyAnalysisException if Spark fails, or a limit is exceeded
   */
  List<Row> of(Question question) {
    List<Row> rows = inTime(question);
    if (rows.size() > MOST_ROWS) {
      throw question
          .analysis()
          .refused(
              "has more than "
                  + MOST_ROWS
                  + " rows: aggregate them, or take the first ones with ORDER BY … LIMIT");
    }
    return rows;
  }

  private List<Row> inTime(Question question) {
    SqlAnalysis analysis = question.analysis();
    SparkContext context = question.rows().sparkSession().sparkContext();
    ExecutorService thread = Executors.newSingleThreadExecutor(TimedRows::daemon);
    try {
      Future<List<Row>> rows =
          thread.submit(
              () -> {
                context.setJobGroup(analysis.table(), analysis.table(), false);
                return question.rows().limit(MOST_ROWS + 1).collectAsList();
              });
      return rows.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      context.cancelJobGroup(analysis.table());
      throw analysis.refused(
          "took longer than analyses.time-limit ("
              + limit.toSeconds()
              + " seconds) and was cancelled: query fewer days, or raise the limit");
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw analysis.refused(failed);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      thread.shutdownNow();
    }
  }

  /** A query that cannot be stopped must not keep the program from ending. */
  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "analysis");
    thread.setDaemon(true);
    return thread;
  }
}
