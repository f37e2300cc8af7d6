-- Which teams cost more or less than in the period before, and why?
-- One row: one team in one currency; the four parts add up to change.
SELECT team, billing_currency, period_start, period_end, previous_list_cost, list_cost, change,
       change_by_sessions, change_by_hours, change_by_units, change_by_price
FROM spend_movers
WHERE as_of_date = (SELECT max(as_of_date) FROM spend_movers)
ORDER BY list_cost DESC, team NULLS LAST, billing_currency;
