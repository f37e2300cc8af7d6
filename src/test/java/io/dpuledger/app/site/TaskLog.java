package io.dpuledger.app.site;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the driver of a cluster printed of its tasks. */
public record TaskLog(String said) {
  private static final Pattern EVENT =
      Pattern.compile(
          " TaskSetManager: (Starting|Finished|Lost) task .*?\\(TID (\\d+)\\)"
              + "(?: \\([^,]*, executor (\\d+),)?");

  public boolean hasBegun() {
    return EVENT.matcher(said).find();
  }

  /** The executor that has the newest of the tasks that run. */
  public Optional<String> busyExecutor() {
    TreeMap<Integer, String> running = new TreeMap<>();
    Matcher event = EVENT.matcher(said);
    while (event.find()) {
      int task = Integer.parseInt(event.group(2));
      if (event.group(1).equals("Starting")) {
        running.put(task, event.group(3));
      } else {
        running.remove(task);
      }
    }
    return Optional.ofNullable(running.lastEntry()).map(Map.Entry::getValue);
  }

  public long lostTasks() {
    return EVENT.matcher(said).results().filter(event -> event.group(1).equals("Lost")).count();
  }

  /** How many tasks Spark would run a second time beside the first. */
  public long speculativeTasks() {
    return said.lines().filter(line -> line.contains(" as speculatable ")).count();
  }
}
