package io.dpuledger.collect.person;

import static java.util.Objects.requireNonNull;

import io.dpuledger.model.AttributionRules;
import io.dpuledger.model.AttributionRules.Field;
import io.dpuledger.model.Persons;
import io.dpuledger.model.person.PersonNames;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How ids of sessions are stored, for ids that others than Glue name. */
public final class SessionIds {
  private SessionIds() {}

  /**
   * The same id as the lake has, with a pseudonym instead of a name. Empty if ids lose their names:
   * then what is left of one depends on its creation time, which others do not know.
   */
  public static Optional<UnaryOperator<String>> stored(AttributionRules rules) {
    boolean haveNames =
        !rules.persons().areNamed()
            && rules.owner().stream().anyMatch(rule -> rule.field() == Field.SESSION_ID);
    if (!haveNames) {
      return Optional.of(UnaryOperator.identity());
    }
    return rules.persons().kept() == Persons.Kept.NONE
        ? Optional.empty()
        : Optional.of(withoutNames(rules));
  }

  /** A text that may have an id in it, as it may be kept; if ids lose their names, not as an id. */
  public static UnaryOperator<String> withoutNames(AttributionRules rules) {
    PersonNames names = new PersonNames(rules);
    return text -> requireNonNull(names.id(text, null));
  }
}
