package io.dpuledger.eventlog.file;

import io.dpuledger.eventlog.activity.ActivityFold;
import io.dpuledger.eventlog.event.EventReader;
import io.dpuledger.eventlog.event.LogEvent;
import io.dpuledger.eventlog.replay.FewerExecutors;
import io.dpuledger.eventlog.replay.Replays;
import io.dpuledger.eventlog.replay.record.WorkFold;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Reads a log from its start to its end, or to where it is damaged. */
public final class LogReader {
  private final FileSystem files;
  private final LogFile file;
  private final ActivityFold fold = new ActivityFold();
  private final WorkFold work = new WorkFold();
  private long events;
  private long unneeded;
  private long unreadable;
  private boolean isCut;

  private LogReader(FileSystem files, LogFile file) {
    this.files = files;
    this.file = file;
  }

  /**
   * Reads a log.
   *
   * @throws IOException if its files cannot be read; what they hold is never a reason
   */
  public static ReadLog read(LogFile file, Configuration hadoop) throws IOException {
    FileSystem files = new Path(file.path()).getFileSystem(hadoop);
    Optional<List<LogParts.Part>> parts = LogParts.of(file, files);
    if (parts.isEmpty()) {
      return ReadLog.without(file, LogState.MISSING_PART);
    }
    LogReader reader = new LogReader(files, file);
    for (LogParts.Part part : parts.orElseThrow()) {
      if (!reader.isCut && part.bytes() > 0) {
        reader.part(part);
      }
    }
    return reader.result(LogParts.isCompacted(parts.orElseThrow()));
  }

  /**
   * Opens a log.
   *
   * @throws IOException if that is denied
   */
  public static void open(LogFile file, Configuration hadoop) throws IOException {
    FileSystem files = new Path(file.path()).getFileSystem(hadoop);
    Optional<List<LogParts.Part>> parts = LogParts.of(file, files);
    if (parts.isPresent()) {
      files.open(parts.orElseThrow().get(0).path()).close();
    }
  }

  private ReadLog result(boolean isCompacted) {
    if (events == 0) {
      return ReadLog.without(file, unreadable > 0 || isCut ? LogState.NOT_A_LOG : LogState.EMPTY);
    }
    LogState state = state(isCompacted);
    return new ReadLog(file, state, fold.end(unreadable), replays(state), events, unneeded);
  }

  /** A log that is still open may hold whole jobs; of others, something is missing. */
  private List<FewerExecutors> replays(LogState state) {
    if (state != LogState.WHOLE && state != LogState.OPEN) {
      work.incomplete();
    }
    return Replays.of(work.end());
  }

  private LogState state(boolean isCompacted) {
    if (isCompacted) {
      return LogState.COMPACTED;
    }
    if (isCut || unreadable > 0) {
      return file.isOpen() && unreadable == 0 ? LogState.OPEN : LogState.CUT;
    }
    if (fold.hasEnded()) {
      return LogState.WHOLE;
    }
    return file.isOpen() ? LogState.OPEN : LogState.CUT;
  }

  private void part(LogParts.Part part) throws IOException {
    try (LogContent content = LogContent.open(part, files)) {
      try {
        read(content.lines());
      } catch (VirtualMachineError | LinkageError e) {
        throw e;
      } catch (IOException | RuntimeException | Error e) {
        // Either the file cannot be read, or what it holds is not what its name says. Snappy then
        // throws an Error.
        content.requireRead();
        isCut = true;
      }
    }
  }

  private void read(InputStream content) throws IOException {
    try (EventReader reader = new EventReader(content)) {
      try {
        for (LogEvent event = reader.next(); event != null; event = reader.next()) {
          event.sendTo(fold);
          event.sendTo(work);
        }
      } finally {
        events += reader.events();
        unneeded += reader.unneeded();
        unreadable += reader.unreadable();
        isCut |= reader.isCut();
      }
    }
  }
}
