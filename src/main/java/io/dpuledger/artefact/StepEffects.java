package io.dpuledger.artefact;

import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whom each step would have affected in the look-back. AWS returns the value of a session but not
 * who set it, so these are bounds.
 */
record StepEffects(List<SessionSetup> setups, ProfileSettings settings, int lookBackDays) {
  String ofDefaults() {
    return """
    Of %s in the %d days of the look-back:

    - rejected: 0. A default rejects no session;
    - not changed: at least %s. Their values are no higher than the defaults;
    - changed: at most %s, and only those without explicit values, which AWS does not show. \
    The likely ones are %s, which have AWS's defaults; a notebook's template may \
    have set the same.
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

    - rejected: at most %s. Their values are outside the limits. Of these %s have AWS's \
    defaults, and likely get the new default instead, unless a notebook's template set \
    the same;
    - not changed: at least %s.

    A rejected user gets an error at the start of a session, and can start again with a value within \
    the limits.
    """
        .formatted(
            all(),
            lookBackDays,
            on(settings::refuses),
            on(settings::likelySpares),
            on(setup -> settings.keeps(setup) && !settings.refuses(setup)));
  }

  /** How many already have a usage profile, which this one would replace. */
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
