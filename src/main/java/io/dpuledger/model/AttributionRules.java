package io.dpuledger.model;

import java.util.List;
import java.util.Map;

/**
 * Ordered rules that name the team and the owner of a session; the first match wins.
 *
 * @param teamOfOwner the team of each owner, for sessions that no rule gives to a team
 * @param persons what is kept of an owner
 */
public record AttributionRules(
    List<Rule> team, List<Rule> owner, Map<String, String> teamOfOwner, Persons persons) {
  public AttributionRules {
    team = List.copyOf(team);
    owner = List.copyOf(owner);
    teamOfOwner = Map.copyOf(teamOfOwner);
  }

  /** Rules alone, with owners as they are called. */
  public AttributionRules(List<Rule> team, List<Rule> owner) {
    this(team, owner, Map.of(), Persons.NAMED);
  }

  /** Where a rule looks. */
  public enum Field {
    /** The value of a tag, whose key is the pattern. */
    TAG,
    ROLE_NAME,
    SESSION_ID,
    PROFILE_NAME,
    /** The user of a session of SageMaker Unified Studio; needs no pattern. */
    STUDIO_USER,
    /** The project of such a session; needs no pattern. */
    STUDIO_PROJECT;

    /** Whether its pattern is a regular expression. */
    public boolean isMatched() {
      return this == ROLE_NAME || this == SESSION_ID || this == PROFILE_NAME;
    }
  }

  /** A tag key, or a Java regular expression whose first group is the name; else empty. */
  public record Rule(Field field, String pattern) {}
}
