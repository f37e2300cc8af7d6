-- Will the budgets of the month hold?
-- One row: one budget. The forecast and the chance are estimates, null where none is made.
SELECT team, month, billing_currency, cost_basis, budget, cost_to_date,
       forecast_cost_low, forecast_cost_point, forecast_cost_high, chance_of_exceeding
FROM budget_status
WHERE as_of_date = (SELECT max(as_of_date) FROM budget_status)
ORDER BY budget DESC, team NULLS LAST, billing_currency, cost_basis;
