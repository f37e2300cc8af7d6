-- title: Sessions that cost most while they idled
-- grain: one session, the fifty of each currency that cost most while they idled
-- report: yes
-- column session_id: Session id as its creator chose it; ids are reused.
-- column created_on: When the session was created, UTC; with account_id, region and session_id its key.
-- column team: Team that the rules of attribution name; none if no rule does.
-- column idle_evidence: How well idling is known: EXACT, UNUSED, PARTIAL, TAIL, UNDECIDABLE, CEILING, UNSUPPORTED or NONE.
-- column billing_currency: Currency of all money in the row, never to be added to another.
-- column list_cost: List cost in the period: an estimate before tax, discounts and credits, not the bill.
-- column idle_cost_low: The part of list_cost that was idle, at least.
-- column idle_cost_high: The part of list_cost that was idle, at most.
-- column idle_minutes_low: How long it idled in the period, at least, in whole minutes.
-- column idle_minutes_high: How long it idled in the period, at most, in whole minutes.
-- column is_estimated: Whether later nights may restate it, since it had not ended.
-- column account_id: AWS account that owns the session.
-- column region: AWS region of the session.

WITH in_period AS (
  SELECT account_id,
         region,
         session_id,
         created_on,
         team,
         idle_evidence,
         billing_currency,
         sum(list_cost) AS list_cost,
         sum(idle_cost_low) AS idle_cost_low,
         sum(idle_cost_high) AS idle_cost_high,
         sum(idle_seconds_low) AS idle_seconds_low,
         sum(idle_seconds_high) AS idle_seconds_high,
         max(is_estimated) AS is_estimated
  FROM session_day
  WHERE usage_date BETWEEN :period_start AND :period_end
    AND billing_currency IS NOT NULL
  GROUP BY account_id, region, session_id, created_on, team, idle_evidence, billing_currency
  HAVING sum(idle_cost_high) > 0
),
ranked AS (
  SELECT *,
         row_number() OVER (
           PARTITION BY billing_currency
           ORDER BY idle_cost_low DESC, idle_cost_high DESC, created_on, account_id, region, session_id
         ) AS place
  FROM in_period
)
SELECT session_id,
       created_on,
       team,
       idle_evidence,
       billing_currency,
       CAST(list_cost AS DECIMAL(18, 6)) AS list_cost,
       CAST(idle_cost_low AS DECIMAL(18, 6)) AS idle_cost_low,
       CAST(idle_cost_high AS DECIMAL(18, 6)) AS idle_cost_high,
       CAST(floor(idle_seconds_low / 60) AS BIGINT) AS idle_minutes_low,
       CAST(ceil(idle_seconds_high / 60) AS BIGINT) AS idle_minutes_high,
       is_estimated,
       account_id,
       region
FROM ranked
WHERE place <= 50
ORDER BY billing_currency, place
