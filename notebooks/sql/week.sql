-- When in the week does the fleet run?
-- One row: one hour of the week (UTC; weekday 1 is Monday), account, region and unit. Hours without a session have no row.
-- Sessions may be added, units of DPU and M-DPU never.
SELECT weekday, hour_of_day, account_id, region, capacity_unit, mean_sessions, peak_sessions, mean_units, peak_units
FROM capacity_profile
WHERE as_of_date = (SELECT max(as_of_date) FROM capacity_profile)
ORDER BY weekday, hour_of_day, account_id, region, capacity_unit;
