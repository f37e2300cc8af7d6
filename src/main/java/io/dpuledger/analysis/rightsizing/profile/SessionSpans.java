package io.dpuledger.analysis.rightsizing.profile;

import io.dpuledger.table.SumInput;
import io.dpuledger.table.SumOutput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * When the sessions of one person ran and idled. Kept as bare numbers: 48 bytes for each session,
 * and 104 and its name for one whose statements were read.
 */
final class SessionSpans {
  private static final int UNREAD = 6;
  private static final int READ = 13;
  private static final long[] NONE = {};

  private long[] unread = NONE;
  private int unreadSize;
  private long[] read = NONE;
  private int readSize;
  private final List<String> ids = new ArrayList<>();

  void add(SessionSpan span) {
    if (span.isRead()) {
      add(
          span.hasEnded() ? 1 : 0,
          span.start(),
          span.end(),
          span.busyAtLeast(),
          span.busyAtMost(),
          span.idleFrom(),
          span.readUntil(),
          span.tailFrom(),
          span.idleLow(),
          span.idleHigh(),
          span.cost(),
          span.idleCostLow(),
          span.idleCostHigh());
      ids.add(span.id());
    } else {
      addUnread(
          span.hasEnded() ? 1 : 0,
          span.start(),
          span.end(),
          span.busyAtMost(),
          span.cost(),
          span.idleCostHigh());
    }
  }

  private void add(long... values) {
    read = withRoom(read, readSize, READ);
    System.arraycopy(values, 0, read, readSize, READ);
    readSize += READ;
  }

  private void addUnread(long... values) {
    unread = withRoom(unread, unreadSize, UNREAD);
    System.arraycopy(values, 0, unread, unreadSize, UNREAD);
    unreadSize += UNREAD;
  }

  void add(SessionSpans other) {
    read = withRoom(read, readSize, other.readSize);
    System.arraycopy(other.read, 0, read, readSize, other.readSize);
    readSize += other.readSize;
    ids.addAll(other.ids);
    unread = withRoom(unread, unreadSize, other.unreadSize);
    System.arraycopy(other.unread, 0, unread, unreadSize, other.unreadSize);
    unreadSize += other.unreadSize;
  }

  void write(SumOutput out) {
    out.numbers(Arrays.copyOf(unread, unreadSize));
    out.numbers(Arrays.copyOf(read, readSize));
    ids.forEach(out::text);
  }

  void read(SumInput in) {
    unread = in.numbers();
    unreadSize = unread.length;
    read = in.numbers();
    readSize = read.length;
    for (int i = 0; i < readSize / READ; i++) {
      ids.add(in.text());
    }
  }

  /** Whether statements of any of them were read: if not, nothing can be said. */
  boolean isAnyRead() {
    return readSize > 0;
  }

  /** In time. */
  List<SessionSpan> all() {
    List<SessionSpan> all = new ArrayList<>((readSize / READ) + (unreadSize / UNREAD));
    for (int at = 0; at < unreadSize; at += UNREAD) {
      all.add(
          SessionSpan.unread(
              unread[at + 1],
              unread[at + 2],
              unread[at] == 1,
              unread[at + 3],
              unread[at + 4],
              unread[at + 5]));
    }
    for (int at = 0; at < readSize; at += READ) {
      all.add(
          new SessionSpan(
              true,
              read[at] == 1,
              read[at + 1],
              read[at + 2],
              read[at + 3],
              read[at + 4],
              read[at + 5],
              read[at + 6],
              read[at + 7],
              read[at + 8],
              read[at + 9],
              read[at + 10],
              read[at + 11],
              read[at + 12],
              ids.get(at / READ)));
    }
    all.sort(SessionSpan.IN_TIME);
    return all;
  }

  private static long[] withRoom(long[] values, int used, int more) {
    return used + more <= values.length
        ? values
        : Arrays.copyOf(values, Math.max(used + more, 2 * used));
  }
}
