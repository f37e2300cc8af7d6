package io.dpuledger.testing;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A request or an answer of HTTP/1.1 on its way: its head is read, its body still flows. */
record HttpMessage(String first, List<String> headers, InputStream body) {
  private static final int UNTIL_CLOSED = -1;

  /** The next message, or null if there is none. */
  static HttpMessage next(InputStream in) throws IOException {
    String first = line(in);
    if (first == null) {
      return null;
    }
    List<String> headers = new ArrayList<>();
    for (String header = line(in); header != null && !header.isEmpty(); header = line(in)) {
      headers.add(header);
    }
    return new HttpMessage(first, headers, in);
  }

  /** A header's value, or empty text. */
  String header(String name) {
    String start = name.toLowerCase(Locale.ROOT) + ":";
    return headers.stream()
        .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(start))
        .map(header -> header.substring(start.length()).strip())
        .findFirst()
        .orElse("");
  }

  void drop(String name) {
    headers.removeIf(
        header -> header.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"));
  }

  /** A word of the first line. */
  String word(int index) {
    return first.split(" ", -1)[index];
  }

  HttpMessage with(InputStream newBody) {
    return new HttpMessage(first, headers, newBody);
  }

  /** Whether the end of the answer to a request of this method is that of its connection. */
  boolean endsWithConnection(String method) {
    return !chunked() && header("Content-Length").isEmpty() && hasBody(method);
  }

  private boolean hasBody(String method) {
    return !method.equals("HEAD") && !word(1).matches("1..|204|304");
  }

  private boolean chunked() {
    return header("Transfer-Encoding").toLowerCase(Locale.ROOT).contains("chunked");
  }

  void writeHead(OutputStream out) throws IOException {
    String head = first + "\r\n" + String.join("", headers.stream().map(h -> h + "\r\n").toList());
    out.write((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Hands on the body of a request; without a length it has none. */
  void copyRequestBody(OutputStream out) throws IOException {
    copyBody(out, header("Content-Length").isEmpty() ? 0 : length());
  }

  /** Hands on the body of the answer to a request of this method. */
  void copyAnswerBody(OutputStream out, String method) throws IOException {
    if (hasBody(method)) {
      copyBody(out, header("Content-Length").isEmpty() ? UNTIL_CLOSED : length());
    }
    out.flush();
  }

  private long length() {
    return Long.parseLong(header("Content-Length"));
  }

  private void copyBody(OutputStream out, long length) throws IOException {
    if (chunked()) {
      copyChunks(out);
    } else if (length == UNTIL_CLOSED) {
      body.transferTo(out);
    } else {
      copy(out, length);
    }
    out.flush();
  }

  private void copyChunks(OutputStream out) throws IOException {
    for (boolean last = false; !last; ) {
      String size = handOnLine(out);
      long bytes = Long.parseLong(size.replaceFirst(";.*", "").strip(), 16);
      last = bytes == 0;
      copy(out, bytes);
      while (!handOnLine(out).isEmpty() && last) {
        // A trailer; an ordinary chunk has one empty line behind it.
      }
    }
  }

  private String handOnLine(OutputStream out) throws IOException {
    String line = line(body);
    if (line == null) {
      throw new EOFException("the body ends within its chunks");
    }
    out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    return line;
  }

  private void copy(OutputStream out, long length) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    for (long left = length; left > 0; ) {
      int read = body.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        throw new EOFException("the body ends " + left + " bytes early");
      }
      out.write(buffer, 0, read);
      left -= read;
    }
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next;
    while ((next = in.read()) >= 0 && next != '\n') {
      line.write(next);
    }
    return next < 0 && line.size() == 0
        ? null
        : line.toString(StandardCharsets.ISO_8859_1).replaceFirst("\r$", "");
  }
}
