package io.dpuledger.app.site;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;

/**
 * Lets the locks of dead runs expire sooner than in earnest, so that the build does not wait for
 * minutes, for the runs of this JVM until it is closed. {@code -Dlock.expiry=180s} is in earnest.
 */
public final class ShortLock implements AutoCloseable {
  private static final String EXPIRY = System.getProperty("lock.expiry", "9s");
  private static final String KEY = "spark.hadoop.dpuledger.lock.expiry";

  /** The same for those of another process, as an option of spark-submit. */
  public static final String OPTION = "--conf " + KEY + "=" + EXPIRY;

  public static ShortLock set() {
    System.setProperty(KEY, EXPIRY);
    return new ShortLock();
  }

  public static Duration expiry() {
    Configuration hadoop = new Configuration(false);
    hadoop.set(KEY, EXPIRY);
    return Duration.ofMillis(hadoop.getTimeDuration(KEY, 0, TimeUnit.MILLISECONDS));
  }

  @Override
  public void close() {
    System.clearProperty(KEY);
  }
}
