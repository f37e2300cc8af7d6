/** What a simulated session has to do, and how long each task takes by itself. */
@NullMarked
package io.dpuledger.simulator.spark.work;

import org.jspecify.annotations.NullMarked;
