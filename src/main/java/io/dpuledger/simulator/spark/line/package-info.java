/** What happened on a cluster, as lines and files of a Spark event log. */
@NullMarked
package io.dpuledger.simulator.spark.line;

import org.jspecify.annotations.NullMarked;
