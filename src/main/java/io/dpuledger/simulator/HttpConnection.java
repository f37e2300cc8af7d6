package io.dpuledger.simulator;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One persistent HTTP/1.1 connection, with the part of the protocol that AWS clients use. */
final class HttpConnection {
  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_LINE = 1 << 20;

  private final InputStream in;
  private final OutputStream out;

  HttpConnection(Socket socket) throws IOException {
    this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    this.out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
  }

  /** Answers requests until the client disconnects or an answer is cut off. */
  void serve(Function<HttpRequest, HttpReply> handler) throws IOException {
    HttpRequest request = read();
    while (request != null) {
      HttpReply reply = handler.apply(request);
      if (!reply.dropped()) {
        out.write(reply.head());
        out.write(reply.body(), 0, reply.bytesSent());
        out.flush();
      }
      request = reply.complete() ? read() : null;
    }
  }

  private @Nullable HttpRequest read() throws IOException {
    String requestLine = readLine();
    if (requestLine == null) {
      return null;
    }
    Map<String, String> headers = new HashMap<>();
    String line = readLine();
    while (line != null && !line.isEmpty()) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
      line = readLine();
    }
    if (headers.containsKey("expect")) {
      out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return new HttpRequest(
        Map.copyOf(headers), new String(in.readNBytes(length), StandardCharsets.UTF_8));
  }

  private @Nullable String readLine() throws IOException {
    StringBuilder line = new StringBuilder();
    int next = in.read();
    while (next >= 0 && next != '\n' && line.length() < LONGEST_LINE) {
      if (next != '\r') {
        line.append((char) next);
      }
      next = in.read();
    }
    return next < 0 && line.isEmpty() ? null : line.toString();
  }
}
