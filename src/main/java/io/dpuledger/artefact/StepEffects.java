package io.dpuledger.artefact;

import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whom each step would have hit in the look-back. AWS tells the value that a session had and not
 * who gave it, so that these are bounds.
 */
record StepEffects(List<SessionSetup> setups, ProfileSettings settings, int lookBackDays) {
  String ofDefaults() {
    return """
    Of %s in the %d days of the look-back:

    - refused: 0. A default refuses nobody;
    - not changed: at least %s. Their values are no higher than the defaults;
    - changed: at most %s, and only those that gave no value themselves. AWS does not tell who did. \
    The likely ones are %s, which have what AWS gives where nobody asks; a notebook's template may \
    have asked for the same.
    """
        .formatted(
            all(),
            lookBackDays,
            on(settings::keeps),
            on(setup -> !settings.keeps(setup)),
            on(settings::likelyChanges));
  }

  String ofLimits() {
    return """
    Of %s in the %d days of the look-back:

    - refused: at most %s. Their own values lie outside the limits. Of these %s have what AWS gives \
    where nobody asks: these likely take the default instead, unless a notebook's template asked \
    for the same;
    - not changed: at least %s.

    Who is refused gets an error at the start of a session, and starts again with a value within \
    the limits.
    """
        .formatted(
            all(),
            lookBackDays,
            on(settings::refuses),
            on(settings::likelySpares),
            on(setup -> settings.keeps(setup) && !settings.refuses(setup)));
  }

  /** How many are under some usage profile already, which this one would replace. */
  long underProfile() {
    return SessionProfile.count(setups, setup -> setup.watched().withProfile());
  }

  private Effect all() {
    return on(setup -> true);
  }

  private Effect on(Predicate<SessionSetup> which) {
    return Effect.on(setups, which);
  }
}
