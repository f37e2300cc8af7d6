package io.dpuledger.observation;

import io.dpuledger.model.SessionObservation;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds sessions that one listing returned more than once, because lists change while they are read
 * and may have to start over. Keeps only a hash of each key, on disk, and compares them in parts,
 * so that memory does not grow with the number of sessions.
 */
final class DuplicateObservations implements AutoCloseable {
  private static final int DEFAULT_PART = 50_000;

  /** Enough of a SHA-256 to prevent collisions, even deliberate ones. */
  private record Key(long high, long low) {}

  private record Observed(int row, boolean ended) {}

  private final TemporaryFile file = new TemporaryFile();
  private final DataOutputStream out = new DataOutputStream(new BufferedOutputStream(file.out()));
  private final MessageDigest sha256 = sha256();
  private final int part;
  private int rows;
  private @Nullable BitSet superseded;

  DuplicateObservations() {
    this(DEFAULT_PART);
  }

  /**
   * @param part about how many keys are held in memory at once
   */
  DuplicateObservations(int part) {
    this.part = part;
  }

  void add(SessionObservation seen) {
    ByteBuffer hash = ByteBuffer.wrap(sha256.digest(key(seen).getBytes(StandardCharsets.UTF_8)));
    try {
      out.writeLong(hash.getLong());
      out.writeLong(hash.getLong());
      out.writeBoolean(seen.completedOn() != null);
      rows++;
    } catch (IOException e) {
      throw TemporaryFile.failed("write", e);
    }
  }

  /** The rows whose session appears again later, or had already ended in an earlier row. */
  BitSet superseded() {
    if (superseded == null) {
      superseded = find();
    }
    return superseded;
  }

  private BitSet find() {
    BitSet found = new BitSet();
    int parts = rows / part + 1;
    try {
      out.flush();
      for (int i = 0; i < parts; i++) {
        findInPart(i, parts, found);
      }
    } catch (IOException e) {
      throw TemporaryFile.failed("read", e);
    }
    return found;
  }

  private void findInPart(int number, int parts, BitSet found) throws IOException {
    Map<Key, Observed> last = new HashMap<>();
    DataInputStream in = new DataInputStream(new BufferedInputStream(file.in(), 1 << 16));
    for (int row = 0; row < rows; row++) {
      Key key = new Key(in.readLong(), in.readLong());
      Observed observed = new Observed(row, in.readBoolean());
      if (Math.floorMod(key.high(), parts) == number) {
        Observed earlier = last.get(key);
        boolean isOlder = earlier != null && earlier.ended() && !observed.ended();
        if (earlier != null) {
          found.set(isOlder ? row : earlier.row());
        }
        if (!isOlder) {
          last.put(key, observed);
        }
      }
    }
  }

  /** Rows without a key are all kept, because it is unknown whether they are one session. */
  private String key(SessionObservation seen) {
    return seen.sessionId() == null || seen.createdOn() == null
        ? "row " + rows
        : "key " + seen.createdOn() + " " + seen.sessionId();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public void close() {
    file.close();
  }
}
