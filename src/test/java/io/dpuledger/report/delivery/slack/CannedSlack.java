package io.dpuledger.report.delivery.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The two methods of Slack's API that a bot needs, on this machine. */
public final class CannedSlack implements AutoCloseable {
  /** What must be seen nowhere. */
  public static final String TOKEN = "xoxb-PLANTED-token";

  private static final String UNKNOWN = "{\"ok\":false,\"error\":\"users_not_found\"}";

  private final HttpServer server;
  private final Map<String, String> people = new ConcurrentHashMap<>();
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<String> lookups = Collections.synchronizedList(new ArrayList<>());
  private final List<String> posts = Collections.synchronizedList(new ArrayList<>());
  private final List<String> authorizations = Collections.synchronizedList(new ArrayList<>());

  private record Answer(int status, String body) {}

  public CannedSlack() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/api/users.lookupByEmail", this::lookUp);
    server.createContext("/api/chat.postMessage", this::post);
    server.start();
  }

  public CannedSlack knows(String address, String id) {
    people.put(address, id);
    return this;
  }

  /** What the next call is answered. */
  public CannedSlack says(int status, String body) {
    answers.add(new Answer(status, body));
    return this;
  }

  public URI api() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
  }

  /** The queries. */
  public List<String> lookups() {
    return List.copyOf(lookups);
  }

  /** The bodies of messages. */
  public List<String> posts() {
    return List.copyOf(posts);
  }

  List<String> authorizations() {
    return List.copyOf(authorizations);
  }

  private void lookUp(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    lookups.add(query);
    String address =
        URLDecoder.decode(query.substring(query.indexOf('=') + 1), StandardCharsets.UTF_8);
    String id = people.get(address);
    answer(exchange, id == null ? UNKNOWN : "{\"ok\":true,\"user\":{\"id\":\"%s\"}}".formatted(id));
  }

  private void post(HttpExchange exchange) throws IOException {
    posts.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    answer(exchange, "{\"ok\":true}");
  }

  private void answer(HttpExchange exchange, String usual) throws IOException {
    authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
    Answer answer = answers.isEmpty() ? new Answer(200, usual) : answers.remove();
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
