-- What is recommended, and what would it save?
-- One row: one recommendation. Estimates at list price in 30 days, after the ones before it; of these OPEN ones add up,
-- without WORKER_TYPE. One-off savings are apart.
SELECT recommendation_id, kind, account_id, role_name, team, session_origin, current_summary, recommended_summary,
       sessions, billing_currency, estimated_monthly_cost, incremental_monthly_savings_low,
       incremental_monthly_savings_point, incremental_monthly_savings_high, one_off_savings_low, one_off_savings_high,
       interruptions_expected, break_even_interruption_cost, uninterrupted_timeout_minutes, confidence, risk, effort, status, artefact_path
FROM recommendation
WHERE as_of_date = (SELECT max(as_of_date) FROM recommendation)
ORDER BY coalesce(incremental_monthly_savings_point, incremental_monthly_savings_low) DESC,
         incremental_monthly_savings_low DESC, recommendation_id;
