-- What was read, from where, and when last?
-- One row: one source and outcome of listings.
SELECT source, outcome, count(*) AS listings, max(observed_date) AS last_read
FROM collection
GROUP BY source, outcome
ORDER BY source, outcome;
