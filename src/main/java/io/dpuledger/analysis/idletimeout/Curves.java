package io.dpuledger.analysis.idletimeout;

/**
 * How the people of a group pause, for both terms of the cost. Expensive sessions weigh more: if
 * their users pause longer, unweighted curves would miss money.
 *
 * @param waiting each gap counting by its money per minute
 * @param interrupting each gap counting by what it costs to interrupt it
 */
record Curves(WaitingCurve waiting, CompetingRisksCurve interrupting) {}
