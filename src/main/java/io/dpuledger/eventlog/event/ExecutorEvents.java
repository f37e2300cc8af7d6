package io.dpuledger.eventlog.event;

import io.dpuledger.eventlog.event.LogEvent.ExecutorAdded;
import io.dpuledger.eventlog.event.LogEvent.ExecutorRemoved;
import io.dpuledger.eventlog.event.LogEvent.ResourceProfile;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Executors that come and go, and what each gets. */
final class ExecutorEvents {
  private static final long MEBIBYTE = 1L << 20;

  private ExecutorEvents() {}

  static ExecutorAdded added(JsonCursor json) throws IOException {
    long at = 0;
    String executor = "";
    int cores = 0;
    while (json.next()) {
      switch (json.name()) {
        case "Timestamp" -> at = json.time();
        case "Executor ID" -> executor = json.id();
        case "Executor Info" -> cores = Math.toIntExact(json.numberIn("Total Cores"));
        default -> json.skip();
      }
    }
    return new ExecutorAdded(at, executor, cores);
  }

  static ExecutorRemoved removed(JsonCursor json) throws IOException {
    long at = 0;
    String executor = "";
    while (json.next()) {
      switch (json.name()) {
        case "Timestamp" -> at = json.time();
        case "Executor ID" -> executor = json.id();
        default -> json.skip();
      }
    }
    return new ExecutorRemoved(at, executor);
  }

  static ResourceProfile profile(JsonCursor json) throws IOException {
    long memory = 0;
    long taskCpus = 0;
    while (json.next()) {
      switch (json.name()) {
        case "Executor Resource Requests" -> memory = amount(json, "memory");
        case "Task Resource Requests" -> taskCpus = amount(json, "cpus");
        default -> json.skip();
      }
    }
    @Nullable Long bytes = memory > 0 ? Math.multiplyExact(memory, MEBIBYTE) : null;
    return new ResourceProfile(bytes, Math.toIntExact(Math.max(1, taskCpus)));
  }

  private static long amount(JsonCursor json, String resource) throws IOException {
    long amount = 0;
    if (!json.isObject()) {
      json.skip();
      return 0;
    }
    while (json.next()) {
      if (json.name().equals(resource)) {
        amount = json.numberIn("Amount");
      } else {
        json.skip();
      }
    }
    return amount;
  }
}
