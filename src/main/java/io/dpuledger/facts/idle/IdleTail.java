package io.dpuledger.facts.idle;

/**
 * Whether a session ended by idling. Its figures may say so; its statements may confirm or
 * contradict them.
 *
 * @param endsSession whether the last minutes were idle for certain, as many as the timeout has
 * @param millis how long they were
 * @param restMillis the time since the last reading of statements
 */
record IdleTail(boolean endsSession, long millis, long restMillis) {

  static IdleTail of(SessionEnding ending, GroupEndings.Verdict group) {
    boolean byLifetime =
        ending.endsOnAMinute() && group.lifetimes().contains(ending.nearestMinute());
    boolean byIdling =
        ending.looksLikeIdling()
            && !byLifetime
            && !ending.isContradicted()
            && ((ending.wasSeen() && ending.idleSince() != null) || !group.isContradicted());
    return new IdleTail(byIdling, byIdling ? ending.tail() : 0, ending.rest());
  }
}
