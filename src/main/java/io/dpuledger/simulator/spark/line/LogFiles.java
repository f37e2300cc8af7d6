package io.dpuledger.simulator.spark.line;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The file of a log, or its files if it is rolled. One that was not closed keeps the name of an
 * open one.
 */
public final class LogFiles {
  /** Spark rolls by size. */
  private static final int LINES_A_FILE = 400;

  private static final String OPEN = ".inprogress";

  private final LogForm form;
  private final Path folder;
  private final String application;
  private final boolean isOpen;
  private final List<Path> written = new ArrayList<>();
  private Part part;
  private int lines;

  /** A file that can be left as it is when its application is killed. */
  private static final class Part extends FilterOutputStream {
    private boolean isLeft;

    Part(OutputStream file) {
      super(file);
    }

    @Override
    public void write(int octet) throws IOException {
      if (!isLeft) {
        out.write(octet);
      }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (!isLeft) {
        out.write(bytes, offset, length);
      }
    }
  }

  private OutputStream content;

  /**
   * @param folder where logs go
   * @param isOpen whether the application is never seen to end
   */
  public LogFiles(LogForm form, Path folder, String application, boolean isOpen) {
    this.form = form;
    this.application = application;
    this.isOpen = isOpen;
    this.folder = form.isRolled() ? folder.resolve("eventlog_v2_" + application) : folder;
    try {
      Files.createDirectories(this.folder);
      if (form.isRolled()) {
        written.add(
            Files.createFile(
                this.folder.resolve("appstatus_" + application + (isOpen ? OPEN : ""))));
      }
      part = next();
      content = form.compressing(part);
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  private Part next() throws IOException {
    String name =
        form.isRolled()
            ? "events_" + written.size() + "_" + application + form.ending()
            : application + form.ending() + (isOpen ? OPEN : "");
    Path file = folder.resolve(name);
    written.add(file);
    return new Part(new BufferedOutputStream(Files.newOutputStream(file)));
  }

  /** A whole line. */
  void line(byte[] bytes) {
    try {
      if (form.isRolled() && lines > 0 && lines % LINES_A_FILE == 0) {
        content.close();
        part = next();
        content = form.compressing(part);
      }
      content.write(bytes);
      lines++;
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  /**
   * Closes the files.
   *
   * @param at when they were written last, in milliseconds since 1970
   * @param rest the beginning of a line that is not whole; empty if there is none
   */
  void close(long at, byte[] rest) {
    try {
      content.write(rest);
      content.flush();
      part.isLeft = isOpen;
      content.close();
      for (Path file : written) {
        Files.setLastModifiedTime(file, FileTime.fromMillis(at));
      }
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  private UncheckedIOException cannotWrite(IOException e) {
    return new UncheckedIOException("Cannot write a Spark event log to " + folder, e);
  }
}
