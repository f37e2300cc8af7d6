-- Where does the month end, for all and for each team?
-- One row: all, or one team, in one currency. Estimates at list price; null where withheld_because says why.
SELECT dimension, value AS team, billing_currency, month, history_days, list_cost_to_date,
       forecast_list_cost_low, forecast_list_cost_point, forecast_list_cost_high, withheld_because, as_of_date
FROM spend_forecast
WHERE as_of_date = (SELECT max(as_of_date) FROM spend_forecast)
ORDER BY dimension DESC, team NULLS LAST, billing_currency;
