package io.dpuledger.artefact;

import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import java.util.List;
import java.util.function.Predicate;

/** How many look-back sessions would have been affected, and of how many people. */
record Effect(long sessions, long owners) {
  static Effect on(List<SessionSetup> setups, Predicate<SessionSetup> which) {
    return new Effect(
        SessionProfile.count(setups, setup -> which.test(setup) ? setup.spend().sessions() : 0),
        SessionProfile.owners(setups, which));
  }

  @Override
  public String toString() {
    return "%s (%s)".formatted(number(sessions, "session"), whose());
  }

  private String whose() {
    return sessions > 0 && owners == 0 ? "owners unknown" : number(owners, "owner");
  }

  private static String number(long count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }
}
