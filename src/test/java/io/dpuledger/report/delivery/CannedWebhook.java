package io.dpuledger.report.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Plays Slack's side of a webhook: answers as it was told, then with 200. */
public final class CannedWebhook implements AutoCloseable {
  /** What must be seen nowhere. */
  public static final String SECRET = "PLANTED-webhook-key";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());

  private interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  public CannedWebhook() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext(
        "/services/T0/B0/" + SECRET,
        exchange -> {
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          Answer answer = answers.poll();
          if (answer == null) {
            exchange.sendResponseHeaders(200, -1);
          } else {
            answer.to(exchange);
          }
          exchange.close();
        });
    server.start();
  }

  public CannedWebhook says(int status, String... headers) {
    answers.add(
        exchange -> {
          for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
          }
          exchange.sendResponseHeaders(status, -1);
        });
    return this;
  }

  public CannedWebhook saysNothing() {
    answers.add(exchange -> untilTheEnd());
    return this;
  }

  /** Headers at once, and a body that does not end. */
  public CannedWebhook neverStopsTalking() {
    answers.add(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('o');
          exchange.getResponseBody().flush();
          untilTheEnd();
        });
    return this;
  }

  private void untilTheEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/services/T0/B0/" + SECRET;
  }

  /** What was posted. */
  public List<String> bodies() {
    return List.copyOf(bodies);
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
