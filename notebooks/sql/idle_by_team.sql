-- How much of each team's spend was idle: at least, at most, and by the estimate from peers?
-- One row: all (TOTAL), or one team, in one currency. Never add TOTAL to teams.
SELECT dimension, value AS team, billing_currency, list_cost, idle_cost_low, idle_cost_point,
       idle_cost_point_low, idle_cost_point_high, idle_cost_high, point_basis, tail_assumption_cost
FROM idle_waste
WHERE dimension IN ('TOTAL', 'TEAM')
  AND as_of_date = (SELECT max(as_of_date) FROM idle_waste)
ORDER BY dimension DESC, list_cost DESC NULLS LAST, team NULLS LAST, billing_currency NULLS LAST;
