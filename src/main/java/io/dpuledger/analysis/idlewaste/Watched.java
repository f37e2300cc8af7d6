package io.dpuledger.analysis.idlewaste;

/**
 * What was seen of sessions on some days, in money; doubles, for it only makes shares.
 *
 * @param seen the cost of the time up to last polls
 * @param unseen the cost of the time that no poll reached, as last polls stand for it
 */
record Watched(double seen, double seenIdle, double unseen, double unseenIdle) {
  static final Watched NOTHING = new Watched(0, 0, 0, 0);

  Watched plus(Watched other) {
    return new Watched(
        seen + other.seen,
        seenIdle + other.seenIdle,
        unseen + other.unseen,
        unseenIdle + other.unseenIdle);
  }

  boolean isNothing() {
    return seen + unseen <= 0;
  }

  /** The idle share of whole sessions. */
  double ofAll() {
    return (seenIdle + unseenIdle) / (seen + unseen);
  }

  /** The idle share of unknown time, of which this share lies on days that were measured. */
  double share(double onMeasuredDays) {
    return onMeasuredDays * ofUnseen() + (1 - onMeasuredDays) * ofAll();
  }

  /** The idle share of the time that no poll reached. */
  double ofUnseen() {
    return unseen <= 0 ? ofAll() : unseenIdle / unseen;
  }
}
