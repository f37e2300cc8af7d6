package io.dpuledger.analysis.idletimeout;

/**
 * Deals sessions into buckets, always the same way for the same seed. All gaps of a session share a
 * bucket: the pauses of one afternoon resemble each other, and are no independent evidence.
 */
public record SessionBuckets(int count, long seed) {
  public SessionBuckets {
    if (count < 1) {
      throw new IllegalArgumentException("%d buckets".formatted(count));
    }
  }

  /** The bucket of a session, from 0 to {@code count} - 1. */
  public int of(String sessionKey) {
    // String.hashCode is specified, so the buckets are the same on every machine. The rest is the
    // finalizer of SplitMix64, since ids that differ in their last letter have neighbouring hashes.
    long mixed = sessionKey.hashCode() + seed * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), count);
  }
}
