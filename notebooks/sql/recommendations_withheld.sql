-- For which groups is nothing recommended, and why?
-- One row: one kind of recommendation that is not made for one group.
SELECT kind, account_id, role_name, team, session_origin, sessions, billing_currency, list_cost, reason
FROM recommendation_withheld
WHERE as_of_date = (SELECT max(as_of_date) FROM recommendation_withheld)
ORDER BY list_cost DESC, kind, account_id, role_name NULLS LAST, team NULLS LAST, session_origin NULLS LAST,
         billing_currency, reason;
