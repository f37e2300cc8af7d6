package io.dpuledger.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DelayingProxyTest {
  private static final Duration DELAY = Duration.ofMillis(40);
  private static final byte[] LARGE = new byte[300_000];

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private HttpServer server;
  private DelayingProxy proxy;

  /** A server that answers with what it was sent, in chunks. */
  @BeforeEach
  void start() throws IOException {
    Arrays.fill(LARGE, (byte) '\n');
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] sent = exchange.getRequestBody().readAllBytes();
          boolean none = exchange.getRequestMethod().equals("HEAD");
          exchange.sendResponseHeaders(200, none ? -1 : 0);
          if (!none) {
            exchange.getResponseBody().write(sent);
          }
          exchange.close();
        });
    server.start();
    proxy = DelayingProxy.start(0, server.getAddress().getPort(), DELAY);
  }

  @AfterEach
  void stop() {
    proxy.close();
    server.stop(0);
  }

  @Test
  void bodiesOfAnyKindPassAndEachAnswerIsLate() throws Exception {
    long start = System.nanoTime();
    assertThat(ask("PUT", "/b/lake/runs/1", BodyPublishers.ofByteArray(LARGE))).isEqualTo(LARGE);
    assertThat(ask("PUT", "/b/lake/runs/1", ofNoLength())).isEqualTo(LARGE);
    assertThat(ask("HEAD", "/b/lake/runs/1", BodyPublishers.noBody())).isEmpty();
    assertThat(ask("GET", "/b/lake/runs/1", BodyPublishers.noBody())).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(DELAY.multipliedBy(4));
  }

  @Test
  void requestsAreCountedByMethodAndTable() throws Exception {
    ask("GET", "/b/lake/session_fact/date=1/a.parquet", BodyPublishers.noBody());
    ask("GET", "/b?prefix=lake%2Fsession_fact%2F&list-type=2", BodyPublishers.noBody());
    ask("PUT", "/b/lake/staging/7/session_fact/a.parquet", BodyPublishers.noBody());
    String keys = "<Delete><Object><Key>lake/analysis_own/</Key></Object></Delete>";
    assertThat(ask("POST", "/b?delete", BodyPublishers.ofString(keys))).asString().isEqualTo(keys);
    assertThat(proxy.counts().total()).isEqualTo(4);
    assertThat(proxy.counts().text().lines().map(line -> line.replaceAll(" +", " ")))
        .containsExactlyInAnyOrder(
            "requests all LIST HEAD GET PUT COPY POST DELETE",
            "all 4 1 0 1 1 0 1 0",
            "of which analysis_* 1 0 0 0 0 0 1 0",
            "session_fact 2 1 0 1 0 0 0 0",
            "staging/session_fact 1 0 0 0 1 0 0 0",
            "analysis_own 1 0 0 0 0 0 1 0");
    ask("POST", "/__reset", BodyPublishers.noBody());
    assertThat(proxy.counts().total()).isZero();
  }

  private static BodyPublisher ofNoLength() {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(LARGE));
  }

  private byte[] ask(String method, String target, BodyPublisher body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + proxy.port() + target))
            .method(method, body)
            .build();
    return http.send(request, BodyHandlers.ofByteArray()).body();
  }
}
