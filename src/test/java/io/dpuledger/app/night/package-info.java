/** Tests of the whole program, run in this JVM against the simulator, with Spark as it is. */
package io.dpuledger.app.night;
