package io.dpuledger.recomputed;

/**
 * Where in a session's time its figures lie: what is idle at least, what is idle perhaps, and what
 * is busy. What is to lie somewhere must, if there is no time of its kind, lie in another.
 */
record Times(Spans idle, Spans maybe, Spans busy) {

  static Times of(Use use, Evidence evidence) {
    Spans idle = evidence.idle(use);
    Spans unknown = evidence.unknown(use);
    Spans notIdle = idle.outside(use.startMillis(), use.endMillis());
    Spans busy = idle.plus(unknown).outside(use.startMillis(), use.endMillis());
    Spans all = Spans.of(use.startMillis(), use.endMillis());
    return new Times(idle, either(unknown, idle), either(busy, either(notIdle, all)));
  }

  private static Spans either(Spans wanted, Spans otherwise) {
    return wanted.isEmpty() ? otherwise : wanted;
  }
}
