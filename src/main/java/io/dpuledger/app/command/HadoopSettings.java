package io.dpuledger.app.command;

import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import scala.Tuple2;

/**
 * The Hadoop configuration that Spark would use, for code that runs before or without a session.
 */
public final class HadoopSettings {
  private static final String PREFIX = "spark.hadoop.";

  private HadoopSettings() {}

  public static Configuration fromSparkConf() {
    Configuration hadoop = new Configuration();
    for (Tuple2<String, String> setting : new SparkConf().getAll()) {
      if (setting._1().startsWith(PREFIX)) {
        hadoop.set(setting._1().substring(PREFIX.length()), setting._2());
      }
    }
    return hadoop;
  }
}
