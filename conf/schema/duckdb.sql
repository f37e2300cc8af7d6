-- Views for DuckDB, written by: scripts/dpu-ledger schema --format duckdb --config FILE
-- A table that has no file yet can have no view. The last ones may not have any, so their
-- statements may fail; all others stand.
SET TimeZone = 'UTC';

CREATE OR REPLACE VIEW session_observation AS
SELECT * FROM read_parquet(
  's3://my-bucket/dpu-ledger/session_observation/observed_date=*/*.parquet',
  hive_partitioning = true, hive_types = {'observed_date': VARCHAR}, union_by_name = true);
COMMENT ON VIEW session_observation IS 'One row: one session as observed at one instant.';

CREATE OR REPLACE VIEW collection AS
SELECT * FROM read_parquet(
  's3://my-bucket/dpu-ledger/collection/observed_date=*/*.parquet',
  hive_partitioning = true, hive_types = {'observed_date': VARCHAR}, union_by_name = true);
COMMENT ON VIEW collection IS 'One row: one target in one run.';

CREATE OR REPLACE VIEW session_fact AS
SELECT * FROM read_parquet(
  's3://my-bucket/dpu-ledger/session_fact/created_date=*/*.parquet',
  hive_partitioning = true, hive_types = {'created_date': VARCHAR}, union_by_name = true);
COMMENT ON VIEW session_fact IS 'One row: one session.';

CREATE OR REPLACE VIEW session_day AS
SELECT * FROM read_parquet(
  's3://my-bucket/dpu-ledger/session_day/usage_date=*/*.parquet',
  hive_partitioning = true, hive_types = {'usage_date': VARCHAR}, union_by_name = true);
COMMENT ON VIEW session_day IS 'One row: one session on one UTC day.';

CREATE OR REPLACE VIEW spend_daily AS
SELECT * FROM read_parquet(
  's3://my-bucket/dpu-ledger/spend_daily/usage_date=*/*.parquet',
  hive_partitioning = true, hive_types = {'usage_date': VARCHAR}, union_by_name = true);
COMMENT ON VIEW spend_daily IS 'One row: one day, account, region, team, owner, worker type, unit, Glue version, origin, currency and project.';

CREATE OR REPLACE VIEW capacity_hourly AS
SELECT * FROM read_parquet(
  's3://my-bucket/dpu-ledger/capacity_hourly/usage_date=*/*.parquet',
  hive_partitioning = true, hive_types = {'usage_date': VARCHAR}, union_by_name = true);
COMMENT ON VIEW capacity_hourly IS 'One row: one hour, account, region and unit in which a session lived.';

CREATE OR REPLACE VIEW capacity_profile AS
SELECT * FROM read_parquet(
  's3://my-bucket/dpu-ledger/capacity_profile/as_of_date=*/*.parquet',
  hive_partitioning = true, hive_types = {'as_of_date': VARCHAR}, union_by_name = true);
COMMENT ON VIEW capacity_profile IS 'One row: one hour of the week, account, region and unit, as of one day.';

CREATE OR REPLACE VIEW capacity_peak AS
SELECT * FROM read_parquet(
  's3://my-bucket/dpu-ledger/capacity_peak/as_of_date=*/*.parquet',
  hive_partitioning = true, hive_types = {'as_of_date': VARCHAR}, union_by_name = true);
COMMENT ON VIEW capacity_peak IS 'One row: one session that was there at the peak of its account, region and unit in the period.';

CREATE OR REPLACE VIEW idle_timeout_curve AS
SELECT * FROM read_parquet(
  's3://my-bucket/dpu-ledger/idle_timeout_curve/as_of_date=*/*.parquet',
  hive_partitioning = true, hive_types = {'as_of_date': VARCHAR}, union_by_name = true);
COMMENT ON VIEW idle_timeout_curve IS 'One row: one idle timeout for one group at one price of interruptions, as of a day.';

CREATE OR REPLACE VIEW efficiency_score AS
SELECT * FROM read_parquet(
  's3://my-bucket/dpu-ledger/efficiency_score/as_of_date=*/*.parquet',
  hive_partitioning = true, hive_types = {'as_of_date': VARCHAR}, union_by_name = true);
COMMENT ON VIEW efficiency_score IS 'One row: one team, or the whole fleet, in one currency, as of one day.';

CREATE OR REPLACE VIEW recommendation_withheld AS
SELECT * FROM read_parquet(
  's3://my-bucket/dpu-ledger/recommendation_withheld/as_of_date=*/*.parquet',
  hive_partitioning = true, hive_types = {'as_of_date': VARCHAR}, union_by_name = true);
COMMENT ON VIEW recommendation_withheld IS 'One row: one kind of recommendation that is not made for one group, as of one day.';

CREATE OR REPLACE VIEW recommendation AS
SELECT * FROM read_parquet(
  's3://my-bucket/dpu-ledger/recommendation/as_of_date=*/*.parquet',
  hive_partitioning = true, hive_types = {'as_of_date': VARCHAR}, union_by_name = true);
COMMENT ON VIEW recommendation IS 'One row: one recommendation as of one day.';

CREATE OR REPLACE VIEW idle_waste AS
SELECT * FROM read_parquet(
  's3://my-bucket/dpu-ledger/idle_waste/as_of_date=*/*.parquet',
  hive_partitioning = true, hive_types = {'as_of_date': VARCHAR}, union_by_name = true);
COMMENT ON VIEW idle_waste IS 'One row: one value of one dimension in one currency, over the look-back to a day.';

CREATE OR REPLACE VIEW reported_month AS
SELECT * FROM read_parquet(
  's3://my-bucket/dpu-ledger/reported_month/as_of_date=*/*.parquet',
  hive_partitioning = true, hive_types = {'as_of_date': VARCHAR}, union_by_name = true);
COMMENT ON VIEW reported_month IS 'One row: one team, currency and month that has ended, as first reported.';

CREATE OR REPLACE VIEW spend_forecast AS
SELECT * FROM read_parquet(
  's3://my-bucket/dpu-ledger/spend_forecast/as_of_date=*/*.parquet',
  hive_partitioning = true, hive_types = {'as_of_date': VARCHAR}, union_by_name = true);
COMMENT ON VIEW spend_forecast IS 'One row: one team, or all, in one currency, as of one day.';

CREATE OR REPLACE VIEW budget_status AS
SELECT * FROM read_parquet(
  's3://my-bucket/dpu-ledger/budget_status/as_of_date=*/*.parquet',
  hive_partitioning = true, hive_types = {'as_of_date': VARCHAR}, union_by_name = true);
COMMENT ON VIEW budget_status IS 'One row: one budget, as of one day of its month.';

CREATE OR REPLACE VIEW spend_anomaly AS
SELECT * FROM read_parquet(
  's3://my-bucket/dpu-ledger/spend_anomaly/as_of_date=*/*.parquet',
  hive_partitioning = true, hive_types = {'as_of_date': VARCHAR}, union_by_name = true);
COMMENT ON VIEW spend_anomaly IS 'One row: one day of one team in one currency, as of one day.';

CREATE OR REPLACE VIEW spend_anomaly_session AS
SELECT * FROM read_parquet(
  's3://my-bucket/dpu-ledger/spend_anomaly_session/as_of_date=*/*.parquet',
  hive_partitioning = true, hive_types = {'as_of_date': VARCHAR}, union_by_name = true);
COMMENT ON VIEW spend_anomaly_session IS 'One row: one session of a day in spend_anomaly, the ten that cost most.';

CREATE OR REPLACE VIEW spend_movers AS
SELECT * FROM read_parquet(
  's3://my-bucket/dpu-ledger/spend_movers/as_of_date=*/*.parquet',
  hive_partitioning = true, hive_types = {'as_of_date': VARCHAR}, union_by_name = true);
COMMENT ON VIEW spend_movers IS 'One row: one team in one currency, as of one day.';

CREATE OR REPLACE VIEW failed_session_cost AS
SELECT * FROM read_parquet(
  's3://my-bucket/dpu-ledger/failed_session_cost/as_of_date=*/*.parquet',
  hive_partitioning = true, hive_types = {'as_of_date': VARCHAR}, union_by_name = true);
COMMENT ON VIEW failed_session_cost IS 'One row: one team, failure class and week in one currency, as of one day.';

CREATE OR REPLACE VIEW live_session AS
SELECT * FROM read_parquet(
  's3://my-bucket/dpu-ledger/live_session/as_of_date=*/*.parquet',
  hive_partitioning = true, hive_types = {'as_of_date': VARCHAR}, union_by_name = true);
COMMENT ON VIEW live_session IS 'One row: one session that was live when it was last observed, as of one day.';

CREATE OR REPLACE VIEW cost_breakdown AS
SELECT * FROM read_parquet(
  's3://my-bucket/dpu-ledger/cost_breakdown/as_of_date=*/*.parquet',
  hive_partitioning = true, hive_types = {'as_of_date': VARCHAR}, union_by_name = true);
COMMENT ON VIEW cost_breakdown IS 'One row: one team, or all, in one currency, over the period of the report to a day.';

CREATE OR REPLACE VIEW project_spend AS
SELECT * FROM read_parquet(
  's3://my-bucket/dpu-ledger/project_spend/as_of_date=*/*.parquet',
  hive_partitioning = true, hive_types = {'as_of_date': VARCHAR}, union_by_name = true);
COMMENT ON VIEW project_spend IS 'One row: one project and team in one currency, over the period of the report to a day.';

CREATE OR REPLACE VIEW spark_cost AS
SELECT * FROM read_parquet(
  's3://my-bucket/dpu-ledger/spark_cost/as_of_date=*/*.parquet',
  hive_partitioning = true, hive_types = {'as_of_date': VARCHAR}, union_by_name = true);
COMMENT ON VIEW spark_cost IS 'One row: one team and worker type, or all, in one currency, of sessions that started in the period of the report to a day.';

CREATE OR REPLACE VIEW bill_month AS
SELECT * FROM read_parquet(
  's3://my-bucket/dpu-ledger/bill_month/billing_period=*/*.parquet',
  hive_partitioning = true, hive_types = {'billing_period': VARCHAR}, union_by_name = true);
COMMENT ON VIEW bill_month IS 'One row: one account and currency in a month with a bill.';

CREATE OR REPLACE VIEW bill_reconciliation AS
SELECT * FROM read_parquet(
  's3://my-bucket/dpu-ledger/bill_reconciliation/billing_period=*/*.parquet',
  hive_partitioning = true, hive_types = {'billing_period': VARCHAR}, union_by_name = true);
COMMENT ON VIEW bill_reconciliation IS 'One row: one cause of a difference in one account, region, unit, rate and UTC day.';

CREATE OR REPLACE VIEW bill_price AS
SELECT * FROM read_parquet(
  's3://my-bucket/dpu-ledger/bill_price/billing_period=*/*.parquet',
  hive_partitioning = true, hive_types = {'billing_period': VARCHAR}, union_by_name = true);
COMMENT ON VIEW bill_price IS 'One row: one list rate and Glue version of a region and unit in the bill of a closed month.';

CREATE OR REPLACE VIEW statement_observation AS
SELECT * FROM read_parquet(
  's3://my-bucket/dpu-ledger/statement_observation/observed_date=*/*.parquet',
  hive_partitioning = true, hive_types = {'observed_date': VARCHAR}, union_by_name = true);
COMMENT ON VIEW statement_observation IS 'One row: one statement in one observed state, if statements are read.';

CREATE OR REPLACE VIEW quarantine AS
SELECT * FROM read_parquet(
  's3://my-bucket/dpu-ledger/quarantine/observed_date=*/*.parquet',
  hive_partitioning = true, hive_types = {'observed_date': VARCHAR}, union_by_name = true);
COMMENT ON VIEW quarantine IS 'One row: one observed row without a usable key.';

CREATE OR REPLACE VIEW focus_cost_and_usage AS
SELECT * FROM read_parquet(
  's3://my-bucket/dpu-ledger/focus_cost_and_usage/billing_period=*/*.parquet',
  hive_partitioning = true, hive_types = {'billing_period': VARCHAR}, union_by_name = true);
COMMENT ON VIEW focus_cost_and_usage IS 'One row: one UTC day of a session that has a price, as a charge of FOCUS.';

CREATE OR REPLACE VIEW spark_activity AS
SELECT * FROM read_parquet(
  's3://my-bucket/dpu-ledger/spark_activity/started_date=*/*.parquet',
  hive_partitioning = true, hive_types = {'started_date': VARCHAR}, union_by_name = true);
COMMENT ON VIEW spark_activity IS 'One row: one event log of a session; also a log that was joined to none.';

CREATE OR REPLACE VIEW spark_replay AS
SELECT * FROM read_parquet(
  's3://my-bucket/dpu-ledger/spark_replay/started_date=*/*.parquet',
  hive_partitioning = true, hive_types = {'started_date': VARCHAR}, union_by_name = true);
COMMENT ON VIEW spark_replay IS 'One row: one event log and smaller number of executors.';

CREATE OR REPLACE VIEW bill_daily AS
SELECT * FROM read_parquet(
  's3://my-bucket/dpu-ledger/bill_daily/billing_period=*/*.parquet',
  hive_partitioning = true, hive_types = {'billing_period': VARCHAR}, union_by_name = true);
COMMENT ON VIEW bill_daily IS 'One row: one account, region, unit, rate and UTC day of the bill of a month.';

CREATE OR REPLACE VIEW bill_session AS
SELECT * FROM read_parquet(
  's3://my-bucket/dpu-ledger/bill_session/billing_period=*/*.parquet',
  hive_partitioning = true, hive_types = {'billing_period': VARCHAR}, union_by_name = true);
COMMENT ON VIEW bill_session IS 'One row: one session, rate and UTC day of a bill whose rows name sessions.';

CREATE OR REPLACE VIEW bill_charge AS
SELECT * FROM read_parquet(
  's3://my-bucket/dpu-ledger/bill_charge/billing_period=*/*.parquet',
  hive_partitioning = true, hive_types = {'billing_period': VARCHAR}, union_by_name = true);
COMMENT ON VIEW bill_charge IS 'One row: one account, operation and line item type of the bill of a month for AWS Glue.';

CREATE OR REPLACE VIEW bill_delivery AS
SELECT * FROM read_parquet(
  's3://my-bucket/dpu-ledger/bill_delivery/billing_period=*/*.parquet',
  hive_partitioning = true, hive_types = {'billing_period': VARCHAR}, union_by_name = true);
COMMENT ON VIEW bill_delivery IS 'One row: one delivery of the bill of a month that the other bill tables are from.';
