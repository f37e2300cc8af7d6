-- Compares the sums of DuckDB with those of the program, for scripts/bench: sessions, hours with the sum of their peaks,
-- and cost. DuckDB rounds doubles, so costs may differ by a millionth.
CREATE MACRO sums(lake, facts, capacity, spend) AS TABLE
SELECT (SELECT count(*) FROM read_parquet(lake || facts)) AS sessions,
       (SELECT {hours: count(*), peaks: sum(peak_sessions)} FROM read_parquet(lake || capacity)) AS capacity,
       (SELECT sum(list_cost)::DOUBLE FROM read_parquet(lake || spend)) AS cost;
SELECT CASE WHEN p.sessions = d.sessions AND p.capacity = d.capacity AND abs(p.cost / d.cost - 1) < 1e-6 THEN 'same'
            ELSE 'different' END AS agrees, p.sessions, p.capacity, p.cost, d.sessions, d.capacity, d.cost
FROM sums('${lake}', '/session_fact/*/*.parquet', '/capacity_hourly/*/*.parquet', '/spend_daily/*/*.parquet') p,
     sums('${answers}', '/fact/*/*.parquet', '/capacity/*/*.parquet', '/spend/*/*.parquet') d;
