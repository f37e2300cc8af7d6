-- What did people take up, and what did it save?
-- One row: one recommendation whose taking up shows. Estimates at list price in 30 days, null where it is new.
SELECT recommendation_id, kind, account_id, role_name, team, recommended_summary, billing_currency, status, status_reason,
       first_seen, first_adopted_share, adopted_share, realized_monthly_savings_low, realized_monthly_savings_point,
       realized_monthly_savings_high, volume_adjusted_monthly_savings, saved_within_range
FROM recommendation
WHERE as_of_date = (SELECT max(as_of_date) FROM recommendation)
  AND adopted_share IS NOT NULL
ORDER BY realized_monthly_savings_low DESC NULLS LAST, recommendation_id;
