package io.dpuledger.collect;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** A server that answers calls to Glue with what it was given, however odd. */
public final class CannedGlue implements AutoCloseable {
  private final HttpServer server;
  private final AtomicInteger calls = new AtomicInteger();

  public CannedGlue(int status, String body) {
    this(status, call -> body);
  }

  /**
   * @param bodyOfCall what to answer to a call, counted from 1
   */
  public CannedGlue(int status, IntFunction<String> bodyOfCall) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          String request =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          if (request.contains("GetCallerIdentity")) {
            tellWhoseCredentials(exchange);
            return;
          }
          byte[] bytes = bodyOfCall.apply(calls.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  private static void tellWhoseCredentials(HttpExchange exchange) throws IOException {
    byte[] identity =
        """
        <GetCallerIdentityResponse><GetCallerIdentityResult><Account>012345678901</Account>
        </GetCallerIdentityResult></GetCallerIdentityResponse>
        """
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/xml");
    exchange.sendResponseHeaders(200, identity.length);
    exchange.getResponseBody().write(identity);
    exchange.close();
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  int calls() {
    return calls.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
