-- title: What each owner cost, week by week
-- grain: one owner in one team, week and currency
-- report: yes
-- column week_start: Monday of the week, UTC. The first and the last week may lie in the period in part only.
-- column owner: Person that the rules of attribution name; none if no rule does.
-- column team: Team that the rules of attribution name; none if no rule does.
-- column billing_currency: Currency of all money in the row, never to be added to another; none if no price is known.
-- column sessions: Sessions that ran in the week; one over midnight on Sunday is in both weeks.
-- column list_cost: List cost: an estimate before tax, discounts and credits, not the bill; none if no price is known.
-- column idle_cost_low: The part of list_cost that was idle, at least.
-- column idle_cost_high: The part of list_cost that was idle, at most.

WITH session_week AS (
  SELECT CAST(date_trunc('week', CAST(usage_date AS DATE)) AS DATE) AS week_start,
         owner,
         team,
         billing_currency,
         account_id,
         region,
         session_id,
         created_on,
         sum(list_cost) AS list_cost,
         sum(idle_cost_low) AS idle_cost_low,
         sum(idle_cost_high) AS idle_cost_high
  FROM session_day
  WHERE usage_date BETWEEN :period_start AND :period_end
  GROUP BY CAST(date_trunc('week', CAST(usage_date AS DATE)) AS DATE),
           owner, team, billing_currency, account_id, region, session_id, created_on
)
SELECT week_start,
       owner,
       team,
       billing_currency,
       count(*) AS sessions,
       CAST(sum(list_cost) AS DECIMAL(18, 6)) AS list_cost,
       CAST(sum(idle_cost_low) AS DECIMAL(18, 6)) AS idle_cost_low,
       CAST(sum(idle_cost_high) AS DECIMAL(18, 6)) AS idle_cost_high
FROM session_week
GROUP BY week_start, owner, team, billing_currency
ORDER BY week_start DESC NULLS LAST,
         billing_currency ASC NULLS LAST,
         list_cost DESC NULLS LAST,
         owner ASC NULLS LAST,
         team ASC NULLS LAST
