package io.dpuledger.model;

/** What the report does with the cost of sessions without a team. */
public enum SharedCost {
  /** Left apart, in a line of its own. */
  APART,
  /** Shown to each team, too, by the team's share of the cost that has a team. */
  BY_SHARE
}
