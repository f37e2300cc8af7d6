package io.dpuledger.app.site;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;

/** Counts the jobs that Spark starts; Spark itself makes it, see {@code spark.extraListeners}. */
public final class JobCounter extends SparkListener {
  private static final AtomicInteger JOBS = new AtomicInteger();

  public static int jobs() {
    return JOBS.get();
  }

  @Override
  public void onJobStart(SparkListenerJobStart job) {
    JOBS.incrementAndGet();
  }
}
