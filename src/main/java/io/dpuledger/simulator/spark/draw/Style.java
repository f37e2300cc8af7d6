package io.dpuledger.simulator.spark.draw;

/** What somebody's work is like, and what fewer workers would make of it. */
public enum Style {
  /** Fewer tasks than slots, little memory: half of the workers do. */
  LIGHT(0.15, 0.45, 0.03, 0.05, 0),
  /** Several tasks a slot: fewer workers take longer by as much. */
  BUSY(1.2, 2.5, 0.03, 0.2, 0),
  /** Joins of large data: tasks wait for each other's data, more so on fewer executors. */
  SHUFFLING(0.6, 1.4, 0.4, 0.2, 0),
  /** One task of a stage takes much longer than the others: more workers do not help. */
  SKEWED(0.4, 1.0, 0.05, 0.1, 0),
  /** Data is kept in memory; fewer executors cannot keep all of it. */
  KEEPING(0.5, 1.2, 0.03, 0.1, 0),
  /** Sorts do not fit in memory as it is. */
  SPILLING(0.5, 1.0, 0.1, 1.3, 0),
  /** Sorts fit, but only while few tasks share an executor. */
  TIGHT(0.15, 0.25, 0.05, 0.8, 0),
  /** Large objects that cannot be spilled, and only fit while few tasks share an executor. */
  HEAVY(0.15, 0.25, 0.02, 0.05, 0.6),
  /** Tasks fail and run again; now and then a job fails. */
  FAILING(0.4, 1.0, 0.05, 0.1, 0);

  private final double fewestTasks;
  private final double mostTasks;
  private final double fetchShare;
  private final double memoryShare;
  private final double heapShare;

  Style(
      double fewestTasks,
      double mostTasks,
      double fetchShare,
      double memoryShare,
      double heapShare) {
    this.fewestTasks = fewestTasks;
    this.mostTasks = mostTasks;
    this.fetchShare = fetchShare;
    this.memoryShare = memoryShare;
    this.heapShare = heapShare;
  }

  /** Tasks of a stage by slots, at least. */
  double fewestTasks() {
    return fewestTasks;
  }

  /** Tasks of a stage by slots, at most. */
  double mostTasks() {
    return mostTasks;
  }

  /** The time of a task that waits for shuffle data. */
  double fetchShare() {
    return fetchShare;
  }

  /** Of an executor's memory for execution, what its tasks need together. */
  double memoryShare() {
    return memoryShare;
  }

  /** Of an executor's heap, what other objects of its tasks need together. */
  double heapShare() {
    return heapShare;
  }

  /** Whether its stages run one by one, so that what fits once always fits. */
  boolean isOneByOne() {
    return this == TIGHT || this == HEAVY;
  }

  /** How fetching grows with fewer executors, as a power of how many times fewer. */
  public double fetchGrowth() {
    return this == SHUFFLING ? 1.2 : 0.9;
  }
}
