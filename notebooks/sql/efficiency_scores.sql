-- How much of the spend would no known change save?
-- One row: all (TOTAL), or one team, in one currency. score is null where withheld_because says why.
SELECT dimension, value AS team, billing_currency, sessions, estimated_monthly_cost, attainable_savings,
       evidence_share, score, withheld_because
FROM efficiency_score
WHERE as_of_date = (SELECT max(as_of_date) FROM efficiency_score)
ORDER BY dimension DESC, estimated_monthly_cost DESC, team NULLS LAST, billing_currency;
