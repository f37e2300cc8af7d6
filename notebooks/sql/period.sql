-- Which days does the newest analysis look at?
-- One row: the first and the last of them, null before the first analysis.
SELECT max(period_start) AS period_start, max(period_end) AS period_end
FROM idle_waste
ORDER BY period_start;
