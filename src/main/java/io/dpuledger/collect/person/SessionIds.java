package io.dpuledger.collect.person;

import io.dpuledger.model.AttributionRules;
import java.util.function.UnaryOperator;

/** How ids of sessions are stored, for ids that others than Glue name. */
public final class SessionIds {
  private SessionIds() {}

  /** The same id as the lake has: without the name of a person, unless persons are named. */
  public static UnaryOperator<String> stored(AttributionRules rules) {
    return rules.persons().areNamed() ? UnaryOperator.identity() : new PersonNames(rules)::id;
  }
}
