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

/** The Spark on which {@code --master} of spark-submit lets a run be, and why it does not start. */
final class SparkMaster {
  /** How long to try for a standalone Master that cannot be reached. */
  static final String WAIT = "spark.dpuLedger.masterWait";

  /** Spark itself tries for the last time 40 seconds after the first, and gives up 20 later. */
  private static final String LIKE_SPARK = "40s";

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final String STANDALONE = "spark://";
  private static final Pattern ADDRESS = Pattern.compile("(.+):(\\d{1,5})");

  /** How Spark calls a run that no cluster manager gave an id. */
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

  /** Waits until a standalone Master can be reached, if there is to be one. */
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
          "start it, or name another with --master of spark-submit");
    }
  }

  /** Why none of the Masters can be reached; nothing if one can, or if that is not ours to say. */
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
      return Optional.of("no host has that name");
    } catch (IOException e) {
      return Optional.of(line(e));
    }
  }

  /**
   * Refuses a context that no Master took: Spark stops it a moment later, in the midst of it all.
   */
  void check(SparkContext context) {
    if (isStandalone()
        && (context.isStopped() || context.applicationId().startsWith(UNKNOWN_TO_ALL))) {
      throw notTaken();
    }
  }

  /** What a failure of Spark's start is: one line, for whoever set the options. */
  ConfigException failure(Throwable cause) {
    // Spark stops a context that no Master took while it is made, which then breaks anywhere.
    String said = line(cause);
    boolean isBroken =
        cause instanceof NullPointerException
            || said.contains("stopped SparkContext")
            || said.contains("running MetricsSystem")
            || said.contains("is stopped");
    return isStandalone() && isBroken
        ? notTaken()
        : failure(said, "mend the options of spark-submit, or what they name");
  }

  private ConfigException notTaken() {
    return failure(
        "no Master took the run in the minute that Spark waits",
        "see in its log whether it is a Master, and of this version of Spark, or name another with --master"
            + " of spark-submit");
  }

  private ConfigException failure(String why, String advice) {
    return new ConfigException(
        List.of("Spark does not start with master '" + url + "': " + why + " - " + advice));
  }

  private boolean isStandalone() {
    return url.startsWith(STANDALONE);
  }

  /** The outermost words that there are, on one line; one word alone needs its exception's name. */
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
