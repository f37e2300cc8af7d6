-- What do the figures rest on: which prices, and whose usage?
-- One row: one basis of price and usage, unit and currency, of sessions that began in the period. Never add the units.
SELECT price_basis, usage_basis, capacity_unit, billing_currency,
       count(*) AS sessions, sum(unit_hours) AS unit_hours, sum(list_cost) AS list_cost
FROM session_fact
WHERE created_date BETWEEN (SELECT max(period_start) FROM idle_waste) AND (SELECT max(period_end) FROM idle_waste)
GROUP BY price_basis, usage_basis, capacity_unit, billing_currency
ORDER BY price_basis, usage_basis, capacity_unit, billing_currency NULLS LAST;
