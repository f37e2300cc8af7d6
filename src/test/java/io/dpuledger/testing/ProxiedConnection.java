package io.dpuledger.testing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One client of a {@link DelayingProxy}, and its way on to the server. */
final class ProxiedConnection {
  /** Servers close what was idle for longer, and a request must not meet that. */
  private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final int server;
  private final Duration delay;
  private final RequestCounts counts;

  ProxiedConnection(int server, Duration delay, RequestCounts counts) {
    this.server = server;
    this.delay = delay;
    this.counts = counts;
  }

  void serve(Socket socket) {
    End upstream = null;
    try (End client = new End(socket)) {
      HttpMessage request;
      while ((request = HttpMessage.next(client.in)) != null) {
        if (request.word(1).startsWith("/__")) {
          control(request.word(1), client.out);
        } else {
          upstream = usable(upstream);
          exchange(request, client, upstream);
        }
      }
    } catch (IOException gone) {
      // A reader that has what it needs hangs up within a body.
    }
    if (upstream != null) {
      upstream.close();
    }
  }

  private End usable(End upstream) throws IOException {
    if (upstream != null && !upstream.closing && System.nanoTime() - upstream.used < IDLE_NANOS) {
      return upstream;
    }
    if (upstream != null) {
      upstream.close();
    }
    return new End(new Socket(InetAddress.getLoopbackAddress(), server));
  }

  private void exchange(HttpMessage request, End client, End upstream) throws IOException {
    if (!request.header("Expect").isEmpty()) {
      request.drop("Expect");
      client.out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      client.out.flush();
    }
    String method = request.word(0);
    HttpMessage counted = count(request);
    counted.writeHead(upstream.out);
    counted.copyRequestBody(upstream.out);
    HttpMessage answer;
    do {
      answer = HttpMessage.next(upstream.in);
      if (answer == null) {
        throw new IOException("no answer to " + request.first());
      }
    } while (answer.word(1).startsWith("1"));
    sleep();
    boolean last = answer.endsWithConnection(method);
    upstream.closing = answer.header("Connection").equalsIgnoreCase("close");
    if (!last) {
      answer.drop("Connection");
    }
    answer.writeHead(client.out);
    answer.copyAnswerBody(client.out, method);
    upstream.used = System.nanoTime();
    if (last) {
      client.close();
    }
  }

  /** Counts a request; of one that names its keys in its body, the body is read first. */
  private HttpMessage count(HttpMessage request) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    boolean reads = RequestCounts.deletesMany(request.word(0), request.word(1));
    if (reads) {
      request.copyRequestBody(body);
    }
    counts.add(
        request.word(0),
        request.word(1),
        !request.header("x-amz-copy-source").isEmpty(),
        body.toString(StandardCharsets.UTF_8));
    return reads ? request.with(new ByteArrayInputStream(body.toByteArray())) : request;
  }

  private void control(String path, OutputStream out) throws IOException {
    byte[] text = counts.text().getBytes(StandardCharsets.UTF_8);
    if (path.equals("/__reset")) {
      counts.reset();
    }
    String head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: ";
    out.write((head + text.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(text);
    out.flush();
  }

  private void sleep() throws IOException {
    try {
      Thread.sleep(delay.toMillis());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** A socket, towards the client or the server. */
  private static final class End implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private boolean closing;
    private long used = System.nanoTime();

    End(Socket socket) throws IOException {
      this.socket = socket;
      socket.setTcpNoDelay(true);
      this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
      this.out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
    }

    @Override
    public void close() {
      try {
        socket.close();
      } catch (IOException gone) {
        // As it should be.
      }
    }
  }
}
