-- How much was idle under short, long and no idle timeouts?
-- One row: one class of idle timeouts in one currency.
SELECT value AS idle_timeout_class, billing_currency, list_cost, idle_cost_low, idle_cost_point, idle_cost_high,
       point_basis
FROM idle_waste
WHERE dimension = 'IDLE_TIMEOUT_CLASS'
  AND as_of_date = (SELECT max(as_of_date) FROM idle_waste)
ORDER BY list_cost DESC NULLS LAST, idle_timeout_class, billing_currency NULLS LAST;
