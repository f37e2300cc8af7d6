package io.dpuledger.app.run;

import io.dpuledger.config.ConfigException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;

/** The Spark master set by {@code --master} of spark-submit, and why Spark does not start there. */
final class SparkMaster {
  /** How long to retry an unreachable standalone Master. */
  static final String WAIT = "spark.dpuLedger.masterWait";

  /**
   * Spark itself makes its last attempt 40 seconds after the first, and gives up 20 seconds later.
   */
  private static final String LIKE_SPARK = "40s";

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final String STANDALONE = "spark://";
  private static final Pattern ADDRESS = Pattern.compile("(.+):(\\d{1,5})");

  /** What Spark calls a run without an id from a cluster manager. */
  private static final String UNKNOWN_TO_ALL = "spark-application-";

  private final String url;
  private final Duration retries;

  private SparkMaster(String url, Duration retries) {
    this.url = url;
    this.retries = retries;
  }

  static SparkMaster of(SparkConf conf) {
    return new SparkMaster(
        conf.get("spark.master", ""), Duration.ofSeconds(conf.getTimeAsSeconds(WAIT, LIKE_SPARK)));
  }

  /** Waits until the standalone Master, if any, can be reached. */
  void await() {
    long begin = System.nanoTime();
    Optional<String> refusal = refusal();
    while (refusal.isPresent() && System.nanoTime() - begin < retries.toNanos()) {
      LockSupport.parkNanos(PAUSE.toNanos());
      refusal = refusal();
    }
    if (refusal.isPresent()) {
      throw failure(
          "no Master can be reached, " + refusal.orElseThrow(),
          "start it, or name another one with --master of spark-submit");
    }
  }

  /** Why none of the Masters can be reached; empty if one can, or if there is none to check. */
  private Optional<String> refusal() {
    Optional<String> refusal = Optional.empty();
    for (String address :
        isStandalone() ? url.substring(STANDALONE.length()).split(",") : new String[0]) {
      refusal = refusal(address);
      if (refusal.isEmpty()) {
        break;
      }
    }
    return refusal;
  }

  private static Optional<String> refusal(String address) {
    Matcher parts = ADDRESS.matcher(address);
    if (!parts.matches() || Integer.parseInt(parts.group(2)) > 0xFFFF) {
      return Optional.empty();
    }
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(parts.group(1), Integer.parseInt(parts.group(2))),
          Math.toIntExact(ANSWER.toMillis()));
      return Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.of("unknown host");
    } catch (IOException e) {
      return Optional.of(line(e));
    }
  }

  /** Rejects a context that no Master accepted, which Spark would stop a moment later. */
  void check(SparkContext context) {
    if (isStandalone()
        && (context.isStopped() || context.applicationId().startsWith(UNKNOWN_TO_ALL))) {
      throw notTaken();
    }
  }

  /** A failure of Spark to start, in one line, for whoever set the options. */
  ConfigException failure(Throwable cause) {
    // Spark stops a context that no Master accepted while creating it, which can then fail
    // anywhere.
    String said = line(cause);
    boolean isBroken =
        cause instanceof NullPointerException
            || said.contains("stopped SparkContext")
            || said.contains("running MetricsSystem")
            || said.contains("is stopped");
    return isStandalone() && isBroken
        ? notTaken()
        : failure(said, "correct the options of spark-submit, or what they refer to");
  }

  private ConfigException notTaken() {
    return failure(
        "no Master accepted the run within the minute that Spark waits",
        "check in its log whether it is a Master of the same Spark version, or name another one with --master of spark-submit");
  }

  private ConfigException failure(String why, String advice) {
    return new ConfigException(
        List.of("Spark does not start with master '" + url + "': " + why + " - " + advice));
  }

  private boolean isStandalone() {
    return url.startsWith(STANDALONE);
  }

  /** The outermost message, on one line; a single word needs the name of its exception. */
  private static String line(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .filter(cause -> cause.getMessage() != null)
        .map(cause -> cause.getMessage().contains(" ") ? cause.getMessage() : cause.toString())
        .findFirst()
        .orElse(failure.toString())
        .strip()
        .replaceAll("\\s+", " ");
  }
}
