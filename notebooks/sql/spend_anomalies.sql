-- Which days cost far more than their weekday does?
-- One row: one day of one team in one currency. What was expected is an estimate.
SELECT usage_date, team, billing_currency, list_cost, expected_list_cost, excess_list_cost, is_new
FROM spend_anomaly
WHERE as_of_date = (SELECT max(as_of_date) FROM spend_anomaly)
ORDER BY usage_date DESC, excess_list_cost DESC, team NULLS LAST, billing_currency;
