package io.dpuledger.report.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that speaks just enough, and answers one command oddly. */
final class OddMailServer implements AutoCloseable {
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());
  private final ServerSocket server;

  OddMailServer() {
    try {
      server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::serve, "odd mail server");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * @param word a command, {@code .} for the end of a message, or {@code HELLO} for the greeting
   * @param line what to say to it; empty to fall silent
   */
  void answer(String word, String line) {
    answers.put(word, line);
  }

  int port() {
    return server.getLocalPort();
  }

  int connections() {
    return connections.get();
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : List.copyOf(open)) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve() {
    try {
      while (true) {
        Socket socket = server.accept();
        open.add(socket);
        connections.incrementAndGet();
        talk(socket);
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void talk(Socket socket) {
    try {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      OutputStream out = socket.getOutputStream();
      boolean inMessage = false;
      String line = "HELLO";
      while (line != null) {
        String word = line.replaceFirst("[ :].*", "");
        if (!inMessage || line.equals(".")) {
          String answer = answers.getOrDefault(word, usual(word));
          if (answer.isEmpty()) {
            return;
          }
          out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
          inMessage = word.equals("DATA");
        }
        line = in.readLine();
      }
    } catch (IOException gone) {
      // The other side hung up.
    }
  }

  private static String usual(String word) {
    return switch (word) {
      case "HELLO" -> "220 here";
      case "DATA" -> "354 go on";
      case "QUIT" -> "221 bye";
      default -> "250 fine";
    };
  }
}
