package io.dpuledger.testing;

import com.holdenkarau.spark.testing.JavaDatasetSuiteBase;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.BeforeEach;

/** One local session for all test classes of the JVM. */
public abstract class SparkTest extends JavaDatasetSuiteBase {
  @BeforeEach
  @Override
  public void runBefore() {
    super.runBefore();
  }

  @Override
  public SparkConf conf() {
    return super.conf()
        .set("spark.sql.shuffle.partitions", "1")
        .set("spark.sql.session.timeZone", "UTC")
        .set("spark.sql.ansi.enabled", "true")
        // Three rows need no plan that adapts, nor a page to watch it on.
        .set("spark.sql.adaptive.enabled", "false")
        .set("spark.ui.enabled", "false")
        .set("spark.log.level", "WARN");
  }

  @Override
  public boolean enableHiveSupport() {
    return false;
  }
}
