package io.dpuledger.observation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file to write once and read back. If the system allows it, the file has no name while in use,
 * so nobody else can read it and not even a kill leaves it behind.
 */
final class TemporaryFile implements AutoCloseable {
  private final FileChannel channel;

  TemporaryFile() {
    try {
      Path file = Files.createTempFile("dpu-ledger-", ".spool");
      this.channel =
          FileChannel.open(
              file,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw failed("make", e);
    }
  }

  OutputStream out() {
    return Channels.newOutputStream(channel);
  }

  /** From the beginning. Closing it closes the file. */
  InputStream in() throws IOException {
    channel.position(0);
    return Channels.newInputStream(channel);
  }

  static UncheckedIOException failed(String what, IOException e) {
    return new UncheckedIOException(
        "cannot "
            + what
            + " a temporary file in "
            + System.getProperty("java.io.tmpdir")
            + ": "
            + e.getMessage(),
        e);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw failed("remove", e);
    }
  }
}
