package io.dpuledger.eventlog.event;

import java.io.IOException;

/** The metrics of an executor that say how much memory it used at most. */
final class Peaks {
  private Peaks() {}

  static MemoryPeaks of(JsonCursor json) throws IOException {
    long heap = 0;
    long execution = 0;
    long storage = 0;
    long process = 0;
    if (!json.isObject()) {
      json.skip();
      return MemoryPeaks.UNKNOWN;
    }
    while (json.next()) {
      switch (json.name()) {
        case "JVMHeapMemory" -> heap = json.number();
        case "OnHeapExecutionMemory" -> execution = json.number();
        case "OnHeapStorageMemory" -> storage = json.number();
        case "ProcessTreeJVMRSSMemory", "ProcessTreePythonRSSMemory", "ProcessTreeOtherRSSMemory" ->
            process += json.number();
        default -> json.skip();
      }
    }
    return new MemoryPeaks(heap, execution, storage, process);
  }
}
