-- In which currencies is there spend, up to the last complete day? Never add two.
-- One row: one currency, null for what has no price.
SELECT billing_currency, sum(sessions_started) AS sessions, sum(list_cost) AS list_cost
FROM spend_daily
WHERE usage_date <= (SELECT max(period_end) FROM idle_waste)
GROUP BY billing_currency
ORDER BY sessions DESC, billing_currency NULLS LAST;
