package io.dpuledger.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Owners in groups of at least five, because figures of fewer are figures about persons: teams, all
 * smaller teams together, and everybody else.
 */
public final class OwnerGroups {
  /** As many persons are in a group. */
  public static final int LEAST = 5;

  /** All teams with fewer owners together, in the words of the analysis by owner. */
  static final String SMALL_TEAMS = "(teams with fewer than five owners)";

  static final String NO_TEAM = "(no team)";

  private final Map<@Nullable String, Set<String>> ofTeam = new HashMap<>();

  /** Adds who opened a session of a team; null for nobody knows. */
  public void add(@Nullable String team, @Nullable String owner) {
    if (owner != null) {
      ofTeam.computeIfAbsent(team, one -> new HashSet<>()).add(owner);
    }
  }

  /** The group of an owner; null without one, or if there is no group of at least five. */
  public @Nullable String of(@Nullable String team, @Nullable String owner) {
    if (owner == null) {
      return null;
    }
    if (ofTeam.getOrDefault(team, Set.of()).size() >= LEAST) {
      return team == null ? NO_TEAM : team;
    }
    return ownersOfSmallTeams() >= LEAST ? SMALL_TEAMS : null;
  }

  private long ownersOfSmallTeams() {
    return ofTeam.values().stream()
        .filter(owners -> owners.size() < LEAST)
        .flatMap(Set::stream)
        .distinct()
        .count();
  }
}
