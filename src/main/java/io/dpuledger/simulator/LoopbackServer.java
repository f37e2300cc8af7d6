package io.dpuledger.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * A small HTTP server on 127.0.0.1. The JDK's own always writes the machine's time to the Date
 * header; here the Date is the simulator's, and answers may be cut off.
 */
final class LoopbackServer implements AutoCloseable {
  private static final int BACKLOG = 256;

  private final ServerSocket listener;
  private final Function<HttpRequest, HttpReply> handler;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "glue-simulator");
            thread.setDaemon(true);
            return thread;
          });

  private LoopbackServer(ServerSocket listener, Function<HttpRequest, HttpReply> handler) {
    this.listener = listener;
    this.handler = handler;
  }

  /** Port 0 means any free port. */
  static LoopbackServer start(int port, Function<HttpRequest, HttpReply> handler) {
    try {
      ServerSocket listener = new ServerSocket();
      listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
      LoopbackServer server = new LoopbackServer(listener, handler);
      server.threads.execute(server::accept);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot listen on 127.0.0.1:" + port, e);
    }
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        open.add(socket);
        threads.execute(() -> serve(socket));
      } catch (IOException e) {
        // The listener was closed, so there is nobody to notify.
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      new HttpConnection(socket).serve(handler);
    } catch (IOException e) {
      // The client disconnected, which is normal.
    } finally {
      open.remove(socket);
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close the simulator's sockets", e);
    } finally {
      threads.shutdownNow();
    }
  }
}
