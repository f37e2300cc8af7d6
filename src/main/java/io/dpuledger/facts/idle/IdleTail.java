package io.dpuledger.facts.idle;

/**
 * Whether an idle timeout ended a session. Its figures may say so; its statements may confirm or
 * contradict them.
 *
 * @param endsSession whether the last minutes, as long as the timeout, were idle by inference
 * @param millis how long they were in total
 * @param restMillis the time since the last poll of its statements, without Spark jobs
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
    return new IdleTail(byIdling, byIdling ? ending.tail() : 0, ending.restWithoutJob());
  }
}
