package io.dpuledger.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;

/**
 * An object store that is far away: hands each request on to an S3 server on this machine, holds
 * its answer back, and counts. Connections go side by side, the requests of one in their order.
 *
 * <p>As a process: {@code DelayingProxy PORT PORT_OF_SERVER MILLIS}; {@code GET /__counts} answers
 * with the counts, {@code POST /__reset} too and sets them to zero. Neither waits or counts. Needs
 * {@link ProxiedConnection}, {@link HttpMessage} and {@link RequestCounts}, and nothing else.
 */
public final class DelayingProxy implements AutoCloseable {
  private final ServerSocket listening;
  private final int server;
  private final Duration delay;
  private final RequestCounts counts = new RequestCounts();

  private DelayingProxy(int port, int server, Duration delay) throws IOException {
    this.listening = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
    this.server = server;
    this.delay = delay;
    start(this::accept);
  }

  /** Port 0 takes any free one. */
  public static DelayingProxy start(int port, int server, Duration delay) {
    try {
      return new DelayingProxy(port, server, delay);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void main(String[] args) throws InterruptedException {
    int port = Integer.parseInt(args[0]);
    Duration delay = Duration.ofMillis(Long.parseLong(args[2]));
    try (DelayingProxy proxy = start(port, Integer.parseInt(args[1]), delay)) {
      System.out.println("Listening on 127.0.0.1:" + proxy.port());
      Thread.currentThread().join();
    }
  }

  public int port() {
    return listening.getLocalPort();
  }

  public RequestCounts counts() {
    return counts;
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "delaying-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listening.accept();
        start(() -> new ProxiedConnection(server, delay, counts).serve(client));
      }
    } catch (IOException closed) {
      // Nobody is served any more.
    }
  }
}
