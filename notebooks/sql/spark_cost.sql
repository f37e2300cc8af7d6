-- What was the cost of sessions with event logs paid for?
-- One row: all (TOTAL), or one team and worker type, in one currency. Never add TOTAL to the others. The parts from
-- slots_busy_cost to unknown_cost add up to list_cost, those from unknown_figures_cost on to unknown_cost.
SELECT dimension, team, worker_type, billing_currency, sessions, list_cost, slots_busy_cost, slots_idle_cost, driver_cost,
       statement_without_job_cost, nothing_ran_cost, minimum_charge_cost, unknown_cost,
       unknown_figures_cost, unknown_statements_cost, unknown_log_cost, unknown_auto_scaling_cost, unknown_coverage_cost,
       sessions_without_cost, sessions_without_log, list_cost_without_log
FROM spark_cost
WHERE sessions > 0
  AND as_of_date = (SELECT max(as_of_date) FROM spark_cost)
ORDER BY dimension DESC, list_cost DESC, team NULLS LAST, worker_type NULLS LAST, billing_currency NULLS LAST;
