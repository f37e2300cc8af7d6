-- What would one idle timeout for all cost, against the timeouts of today?
-- One row: one idle timeout at one price of interruptions, for the whole fleet, in one currency.
-- Estimates at list price over the look-back; negative saves.
SELECT timeout_minutes, restart_factor, billing_currency, relative_cost, is_optimum, moves, basis, gaps,
       interruptions, poll_interval_minutes
FROM idle_timeout_curve
WHERE scope = 'FLEET'
  AND as_of_date = (SELECT max(as_of_date) FROM idle_timeout_curve)
ORDER BY billing_currency, restart_factor, timeout_minutes;
