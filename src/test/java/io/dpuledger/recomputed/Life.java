package io.dpuledger.recomputed;

/** What is known of how a session ran; null is what its statements tell where they tell nothing. */
record Life(LastSight last, Use use, Watched watched) {
  Sight sight() {
    return last.sight();
  }

  /** Whether somebody asked, and what came of it fits nothing. */
  boolean isUnusable() {
    return !last.polls().isEmpty() && watched == null;
  }
}
