package io.dpuledger.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** An S3 server on 127.0.0.1, in a process of its own. Its jar comes with the profile s3. */
public final class S3Mock implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Pattern KEY = Pattern.compile("<Key>([^<]*)</Key>");

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI endpoint;
  private final Path log;
  private final Process process;
  private final Thread stop;

  private S3Mock(Path folder, int port) throws IOException {
    this.endpoint = URI.create("http://127.0.0.1:" + port);
    this.log = folder.resolve("s3mock.log");
    this.process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + folder,
                "-jar",
                System.getProperty("s3mock.jar"),
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--server.ssl.enabled=false",
                "--com.adobe.testing.s3mock.http-port=0")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    this.stop = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(stop);
  }

  /** Starts a server that keeps its objects and its log in a folder. */
  public static S3Mock start(Path folder) {
    try {
      S3Mock server = new S3Mock(folder, freePort());
      server.awaitAnswer();
      server.makeBucket();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a site sets so that s3a talks to this server, by its Hadoop names. */
  public Map<String, String> settings() {
    return Map.of(
        "fs.s3a.endpoint", endpoint.toString(),
        "fs.s3a.path.style.access", "true",
        "fs.s3a.connection.ssl.enabled", "false",
        "fs.s3a.aws.credentials.provider", "org.apache.hadoop.fs.s3a.SimpleAWSCredentialsProvider",
        "fs.s3a.access.key", "s3mock",
        "fs.s3a.secret.key", "none",
        "fs.s3a.attempts.maximum", "1",
        "fs.s3a.retry.limit", "1");
  }

  /** Its one bucket. Hadoop keeps file systems by their bucket: no two servers share a name. */
  public String bucket() {
    return "ledger-" + endpoint.getPort();
  }

  /** Every key below a prefix, as S3 itself lists them, with folder markers. */
  public List<String> keys(String prefix) {
    String listing = call("GET", "/" + bucket() + "?list-type=2&prefix=" + prefix).body();
    if (!listing.contains("<IsTruncated>false<")) {
      throw new IllegalStateException("more keys than one page holds: " + listing);
    }
    return KEY.matcher(listing).results().map(found -> found.group(1)).toList();
  }

  private void makeBucket() {
    HttpResponse<String> made = call("PUT", "/" + bucket());
    if (made.statusCode() != 200) {
      close();
      throw new IllegalStateException("no bucket: " + made.statusCode() + " " + made.body());
    }
  }

  private void awaitAnswer() throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        String said = Files.readString(log);
        close();
        throw new IllegalStateException("S3Mock did not start: " + said);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private boolean answers() {
    try {
      return call("GET", "/").statusCode() == 200;
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  private HttpResponse<String> call(String method, String target) {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint.resolve(target))
            .method(method, BodyPublishers.noBody())
            .build();
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
    Runtime.getRuntime().removeShutdownHook(stop);
  }
}
