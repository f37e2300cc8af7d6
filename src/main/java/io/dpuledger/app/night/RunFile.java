package io.dpuledger.app.night;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.dpuledger.analysis.sql.Checked;
import io.dpuledger.app.eventlog.EventLogResult;
import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.run.Failures;
import io.dpuledger.app.run.Run;
import io.dpuledger.bill.reading.BillReading;
import io.dpuledger.model.target.TargetCollection;
import io.dpuledger.report.delivery.Delivered;
import io.dpuledger.table.staging.Publisher.Batch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * The record of a run in the lake: what it read, which days it moved, how it ended. Written at the
 * start, which shows whether the lake is writable, before the first move, and at the end, so that
 * an unfinished run can be recognized.
 */
public final class RunFile {
  private static final ObjectWriter JSON = new ObjectMapper().writerWithDefaultPrettyPrinter();

  private final Run run;
  private final boolean isCollecting;
  private final Map<String, Object> content = new LinkedHashMap<>();

  public static RunFile of(Run run, String command) {
    return new RunFile(run, command);
  }

  private RunFile(Run run, String command) {
    this.run = run;
    this.isCollecting = command.equals("collect");
    content.put("run_id", run.id());
    content.put("command", command);
    content.put("started_at", run.startedAt().toString());
    content.put("config_hash", run.configHash());
    content.put("outcome", "RUNNING");
  }

  public void collected(List<TargetCollection> collections) {
    content.put("targets", collections.stream().map(RunFile::target).toList());
  }

  /**
   * The analysts' own analyses, with the number of rows or what is wrong. Empty if there are none.
   */
  void answered(Checked<Answer> answers) {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (Answer answer : answers.sound()) {
      entries.add(Map.of("table", answer.schema().name(), "rows", answer.rows().size()));
    }
    answers.faults().forEach(fault -> entries.add(Map.of("error", fault.toString())));
    if (!entries.isEmpty()) {
      content.put("analyses", entries);
    }
  }

  void delivered(List<Delivered> deliveries) {
    content.put("deliveries", deliveries.stream().map(RunFile::delivery).toList());
  }

  /** What was read of the bill; nothing if there is nothing new to say. */
  BillReading.Result billed(BillReading.Result bill) {
    if (!bill.equals(BillReading.Result.NOTHING)) {
      content.put("bill", BillOutput.record(bill));
    }
    return bill;
  }

  /** What was read of event logs; nothing if there are none. */
  EventLogResult logged(EventLogResult logs) {
    if (!logs.equals(EventLogResult.NOTHING)) {
      content.put("event_logs", logs.record());
    }
    return logs;
  }

  /** The days that are about to replace the published ones. */
  void moving(String asOf, List<Batch> batches) {
    Map<String, List<String>> days = new LinkedHashMap<>();
    for (Batch batch : batches) {
      if (!batch.moves().isEmpty()) {
        String partition = batch.schema().partition().name();
        days.put(
            batch.schema().name(),
            batch.moves().stream().map(move -> partition + "=" + move.day()).toList());
      }
    }
    content.put("as_of", asOf);
    content.put("days", days);
    write();
  }

  /** Does the work of the run, and records its result or its failure. */
  public <T> T record(ToIntFunction<T> exitCode, Function<RunFile, T> work) {
    try {
      run.checkLake(this::write);
      T result = work.apply(this);
      finished(exitCode.applyAsInt(result));
      return result;
    } catch (Throwable failure) {
      // Spark throws checked exceptions that no signature names.
      try {
        finished(Failures.exitCode(failure));
      } catch (RuntimeException unwritable) {
        failure.addSuppressed(unwritable);
      }
      throw failure;
    } finally {
      run.clearStaging(isCollecting);
    }
  }

  /** Schedulers read the exit code from the record in cluster mode. */
  private void finished(int exitCode) {
    content.put("finished_at", run.clock().instant().toString());
    content.put("outcome", outcome(exitCode));
    content.put("exit_code", exitCode);
    write();
  }

  private static String outcome(int exitCode) {
    return switch (exitCode) {
      case ExitCode.DONE -> "DONE";
      case ExitCode.PARTIAL -> "PARTIAL";
      default -> "FAILED";
    };
  }

  private static Map<String, Object> target(TargetCollection collection) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("account_id", collection.target().accountId());
    entry.put("region", collection.target().region());
    entry.put("source", collection.source());
    entry.put("outcome", collection.outcome());
    entry.put("pages", collection.pages());
    entry.put("sessions", collection.sessions());
    entry.put("error", collection.error());
    return entry;
  }

  private static Map<String, Object> delivery(Delivered delivered) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("channel", delivered.channel());
    entry.put("recipient", delivered.recipient());
    entry.put("team", delivered.team());
    entry.put("outcome", delivered.outcome());
    entry.put("error", delivered.error());
    return entry;
  }

  private void write() {
    try {
      run.files()
          .writeText(run.layout().runFile(run.id()), JSON.writeValueAsString(content) + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the record of a run is always JSON", e);
    }
  }
}
