-- title: What the sessions of a person cost on average, week by week
-- grain: one team with at least five owners, or all smaller teams together if these have five, in one week and currency
-- report: yes
-- column week_start: Monday of the week, UTC. The first and the last week may lie in the period in part only.
-- column team: Team that the rules of attribution name; teams with fewer than five owners are merged, so that no figure is about a person.
-- column billing_currency: Currency of all money in the row, never to be added to another; none if no price is known.
-- column owners: Different owners whose sessions ran in the week; sessions without an owner are left out.
-- column sessions: Sessions that ran in the week; one over midnight on Sunday is in both weeks.
-- column list_cost: List cost: an estimate before tax, discounts and credits, not the bill; none if no price is known.
-- column list_cost_per_owner: List cost divided by owners; none likewise.
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
    AND owner IS NOT NULL
  GROUP BY CAST(date_trunc('week', CAST(usage_date AS DATE)) AS DATE),
           owner, team, billing_currency, account_id, region, session_id, created_on
),
team_week AS (
  SELECT week_start,
         team,
         billing_currency,
         count(DISTINCT owner) AS owners,
         count(*) AS sessions,
         sum(list_cost) AS list_cost,
         sum(idle_cost_low) AS idle_cost_low,
         sum(idle_cost_high) AS idle_cost_high
  FROM session_week
  GROUP BY week_start, team, billing_currency
)
SELECT week_start,
       CASE WHEN owners < 5 THEN '(teams with fewer than five owners)'
            ELSE coalesce(team, '(no team)') END AS team,
       billing_currency,
       sum(owners) AS owners,
       sum(sessions) AS sessions,
       CAST(sum(list_cost) AS DECIMAL(18, 6)) AS list_cost,
       CAST(sum(list_cost) / sum(owners) AS DECIMAL(18, 6)) AS list_cost_per_owner,
       CAST(sum(idle_cost_low) AS DECIMAL(18, 6)) AS idle_cost_low,
       CAST(sum(idle_cost_high) AS DECIMAL(18, 6)) AS idle_cost_high
FROM team_week
GROUP BY 1, 2, 3
HAVING sum(owners) >= 5
ORDER BY week_start DESC NULLS LAST,
         billing_currency ASC NULLS LAST,
         team ASC NULLS LAST
