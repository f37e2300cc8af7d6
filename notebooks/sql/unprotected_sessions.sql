-- Which sessions does no idle timeout end? Data previews are left out: Glue Studio ends them.
-- One row: one account, role, origin, idle timeout and currency of sessions that began in the period.
-- exposure_cost is an estimate, null where no session is live.
SELECT account_id, role_name, session_origin, idle_timeout_minutes, billing_currency,
       count(*) AS sessions, sum(CASE WHEN lifecycle = 'LIVE' THEN 1 ELSE 0 END) AS live,
       sum(list_cost) AS list_cost, sum(exposure_cost) AS exposure_cost
FROM session_fact
WHERE NOT idle_protected
  AND session_origin <> 'DATA_PREVIEW'
  AND created_date BETWEEN (SELECT max(period_start) FROM idle_waste) AND (SELECT max(period_end) FROM idle_waste)
GROUP BY account_id, role_name, session_origin, idle_timeout_minutes, billing_currency
ORDER BY list_cost DESC NULLS LAST, account_id, role_name NULLS LAST, session_origin,
         idle_timeout_minutes NULLS LAST, billing_currency NULLS LAST;
