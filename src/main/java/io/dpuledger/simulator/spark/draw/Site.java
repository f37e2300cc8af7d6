package io.dpuledger.simulator.spark.draw;

import io.dpuledger.simulator.spark.cluster.Machine;

/** The executors for which work is drawn. */
public record Site(Machine machine, int executors) {
  int slots() {
    return machine.cores() * executors;
  }
}
