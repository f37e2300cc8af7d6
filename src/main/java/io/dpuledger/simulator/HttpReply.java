package io.dpuledger.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A response: complete, or cut off. */
final class HttpReply {
  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;
  private final int bytesSent;
  private final boolean dropped;

  private HttpReply(
      int status, Map<String, String> headers, byte[] body, int bytesSent, boolean dropped) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.bytesSent = bytesSent;
    this.dropped = dropped;
  }

  static HttpReply of(int status, String contentType, byte[] body) {
    return new HttpReply(status, Map.of("Content-Type", contentType), body, body.length, false);
  }

  static HttpReply of(int status, String contentType, String body) {
    return of(status, contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  /** No answer at all: the connection is closed. */
  static HttpReply connectionDropped() {
    return new HttpReply(0, Map.of(), new byte[0], 0, true);
  }

  /** The same answer, cut off halfway through its body. */
  HttpReply truncated() {
    return new HttpReply(status, headers, body, body.length / 2, dropped);
  }

  HttpReply withHeader(String name, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(name, value);
    return new HttpReply(status, more, body, bytesSent, dropped);
  }

  boolean dropped() {
    return dropped;
  }

  boolean complete() {
    return !dropped && bytesSent == body.length;
  }

  /** The head as sent, with the length of the complete body. */
  byte[] head() {
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(" -\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
    return head.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  byte[] body() {
    return body;
  }

  int bytesSent() {
    return bytesSent;
  }
}
