package io.dpuledger.bench;

import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerApplicationEnd;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerStageCompleted;

/** Says at the end how many jobs and stages a program had; see {@code spark.extraListeners}. */
public final class JobPrinter extends SparkListener {
  private int jobs;
  private int stages;

  @Override
  public void onJobStart(SparkListenerJobStart job) {
    jobs++;
  }

  @Override
  public void onStageCompleted(SparkListenerStageCompleted stage) {
    stages++;
  }

  @Override
  public void onApplicationEnd(SparkListenerApplicationEnd end) {
    System.out.println("Spark jobs: " + jobs + ", stages: " + stages);
  }
}
