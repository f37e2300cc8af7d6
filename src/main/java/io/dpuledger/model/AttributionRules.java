package io.dpuledger.model;

import java.util.List;

/** Ordered rules that name the team and the owner of a session; the first match wins. */
public record AttributionRules(List<Rule> team, List<Rule> owner) {
  public AttributionRules {
    team = List.copyOf(team);
    owner = List.copyOf(owner);
  }

  /** Where a rule looks. */
  public enum Field {
    /** The value of a tag, whose key is the pattern. */
    TAG,
    ROLE_NAME,
    SESSION_ID,
    PROFILE_NAME
  }

  /** A tag key, or a Java regular expression whose first group is the name. */
  public record Rule(Field field, String pattern) {}
}
