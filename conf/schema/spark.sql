-- Tables for Spark SQL, written by: scripts/dpu-ledger schema --format spark --config FILE
-- Days are found by their folders, so that new ones need no MSCK REPAIR.
SET spark.sql.hive.manageFilesourcePartitions = false;
SET spark.sql.session.timeZone = UTC;

CREATE TABLE IF NOT EXISTS `session_observation` (
  `account_id` string COMMENT 'AWS account that owns the session, twelve digits.',
  `region` string COMMENT 'AWS region of the session.',
  `session_id` string COMMENT 'Session id as its creator chose it; ids are reused. Null: AWS returned none; the row goes to quarantine.',
  `created_on` timestamp COMMENT 'When the session was created; part of its key. Unit: UTC. Null: AWS returned none that can be stored; the row goes to quarantine.',
  `observed_at` timestamp COMMENT 'When AWS answered, from the Date header. Unit: UTC.',
  `run_id` string COMMENT 'The run that collected the row.',
  `status` string COMMENT 'Status as returned by AWS. Null: AWS returned none.',
  `error_message` string COMMENT 'Why the session failed, as returned by AWS. Null: AWS returned none.',
  `description` string COMMENT 'Free text from the creator. Null: AWS returned none.',
  `role_arn` string COMMENT 'ARN of the IAM role of the session. Null: AWS returned none.',
  `command_name` string COMMENT 'glueetl, gluestreaming or glueray. Null: AWS returned none.',
  `python_version` string COMMENT 'Python version of the command. Null: AWS returned none.',
  `glue_version` string COMMENT 'Glue version; the price depends on it. Null: AWS returned none.',
  `worker_type` string COMMENT 'Worker type as returned by AWS, even if DPU Ledger does not know it. Null: AWS returned none, as for a session that requested only a capacity.',
  `number_of_workers` int COMMENT 'Workers; the maximum with auto scaling. Unit: workers. Null: AWS returned none, as for a session that requested only a capacity.',
  `max_capacity` double COMMENT 'Capacity as returned by AWS. Unit: DPU or M-DPU. Null: AWS returned none.',
  `execution_time_seconds` double COMMENT 'How long the session ran, as reported by AWS. Unit: seconds. Null: AWS returned none, as while the session is live or if it never ran.',
  `dpu_seconds` double COMMENT 'What the session used, as reported by AWS. Unit: DPU-seconds or M-DPU-seconds. Null: AWS returned none, as while the session is live.',
  `idle_timeout_minutes` int COMMENT 'How long the session may be idle before AWS ends it. Unit: minutes. Null: AWS returned none.',
  `completed_on` timestamp COMMENT 'When the session ended. Unit: UTC. Null: AWS returned none, as while the session is live.',
  `progress` double COMMENT 'Progress of the running code, as reported by AWS. Unit: as returned by AWS. Null: AWS returned none.',
  `security_configuration` string COMMENT 'Name of the security configuration. Null: AWS returned none.',
  `connections` array<string> COMMENT 'Names of the connections; empty if there are none.',
  `default_arguments` map<string,string> COMMENT 'Arguments of the session that collect.keep-arguments names, and spark.glue.JOB_NAME out of --conf if Unified Studio set it.',
  `profile_name` string COMMENT 'Usage profile applied to the session. Null: AWS returned none.',
  `session_type` string COMMENT 'LIVY or SPARK_CONNECT. Null: AWS returned none.',
  `tags` map<string,string> COMMENT 'Tags of the session. Null: not read at this observation; there may be some.',
  `statements_read_at` timestamp COMMENT 'When its statements were listed for this observation. Unit: UTC. Null: not read.',
  `statements_listed` int COMMENT 'Number of statements in that listing. Unit: statements. Null: not read.',
  `observed_date` string COMMENT 'UTC date of observed_at. Unit: UTC date.'
)
USING parquet
PARTITIONED BY (`observed_date`)
LOCATION 's3://my-bucket/dpu-ledger/session_observation'
COMMENT 'One row: one session as observed at one instant.';

CREATE TABLE IF NOT EXISTS `collection` (
  `run_id` string COMMENT 'The run that collected.',
  `started_at` timestamp COMMENT 'When reading the target began. Unit: UTC.',
  `finished_at` timestamp COMMENT 'When reading the target ended. Unit: UTC.',
  `account_id` string COMMENT 'AWS account of the target, twelve digits.',
  `region` string COMMENT 'AWS region of the target.',
  `source` string COMMENT 'AWS, ENDPOINT, FILES or SIMULATED.',
  `outcome` string COMMENT 'COMPLETE, RECENT, FAILED, DENIED or THROTTLED.',
  `pages` int COMMENT 'Pages of sessions read. Unit: pages.',
  `sessions` bigint COMMENT 'Sessions stored. Unit: sessions.',
  `statements` bigint COMMENT 'Statements stored. Unit: statements.',
  `error` string COMMENT 'Why the target was not read, or not completely. Null: nothing went wrong.',
  `calls` bigint COMMENT 'Calls of the Glue API for this target, each attempt counted. Unit: calls. Null: an earlier version made the row.',
  `throttled_calls` bigint COMMENT 'Those of them that AWS throttled; each slowed the reading down and was tried again. Unit: calls. Null: an earlier version made the row.',
  `denied_sessions` bigint COMMENT 'Sessions whose statements or tags AWS denied. Unit: sessions. Null: an earlier version made the row.',
  `observed_date` string COMMENT 'UTC date on which the target was read. Unit: UTC date.'
)
USING parquet
PARTITIONED BY (`observed_date`)
LOCATION 's3://my-bucket/dpu-ledger/collection'
COMMENT 'One row: one target in one run.';

CREATE TABLE IF NOT EXISTS `session_fact` (
  `account_id` string COMMENT 'AWS account that owns the session, twelve digits.',
  `region` string COMMENT 'AWS region of the session.',
  `session_id` string COMMENT 'Session id as its creator chose it; ids are reused.',
  `created_on` timestamp COMMENT 'When the session was created; part of its key. Unit: UTC.',
  `first_observed_at` timestamp COMMENT 'When the session was first observed. Unit: UTC.',
  `figures_at` timestamp COMMENT 'When it was first observed as ended; until then, when it was last observed. Unit: UTC.',
  `lifecycle` string COMMENT 'LIVE, ENDED, VANISHED (missing from a later complete listing) or STALE (its target was not read last night).',
  `status` string COMMENT 'Status as returned by AWS. Null: AWS returned none.',
  `worker_type` string COMMENT 'Worker type as returned by AWS, even if DPU Ledger does not know it. Null: AWS returned none, as for a session that requested only a capacity.',
  `number_of_workers` int COMMENT 'Workers; the maximum with auto scaling. Unit: workers. Null: AWS returned none, as for a session that requested only a capacity.',
  `capacity_units` decimal(18,6) COMMENT 'Capacity; the maximum with auto scaling. Unit: DPU or M-DPU. Null: unknown; capacity_basis says why.',
  `capacity_unit` string COMMENT 'DPU, or M-DPU for memory-optimized workers. Never add the two.',
  `capacity_basis` string COMMENT 'Where capacity_units comes from: MAX_CAPACITY, WORKERS or USAGE; or UNKNOWN_WORKERS, UNKNOWN_WORKER_TYPE.',
  `glue_version` string COMMENT 'Glue version; the price depends on it. Null: AWS returned none.',
  `command_name` string COMMENT 'glueetl, gluestreaming or glueray. Null: AWS returned none.',
  `session_origin` string COMMENT 'The tool that opened the session: STUDIO_NOTEBOOK, DATA_PREVIEW, DBT, SAGEMAKER, NOTEBOOK, UNIFIED_STUDIO or OTHER.',
  `role_name` string COMMENT 'Name of the IAM role. Null: AWS returned no role.',
  `profile_name` string COMMENT 'Usage profile applied to the session. Null: AWS returned none.',
  `owner` string COMMENT 'Owner according to the attribution rules. Null: no rule matches.',
  `team` string COMMENT 'Team according to the attribution rules. Null: no rule matches.',
  `auto_scaling` boolean COMMENT 'Whether auto scaling was requested.',
  `idle_timeout_minutes` int COMMENT 'How long the session may be idle before AWS ends it. Unit: minutes. Null: AWS returned none.',
  `started_on` timestamp COMMENT 'Start of the billed time: ended_on minus execution_seconds, but not before created_on. Unit: UTC.',
  `ended_on` timestamp COMMENT 'End of the billed time: when it ended, or was last observed. Unit: UTC.',
  `execution_seconds` decimal(18,3) COMMENT 'How long it ran, as AWS reports it or derived from usage; for a live session, up to its last observation. Unit: seconds. Null: unknown.',
  `dpu_seconds` decimal(20,3) COMMENT 'Usage before the billing minimum; usage_basis says whether it is an estimate. Unit: DPU-seconds or M-DPU-seconds. Null: capacity or running time is unknown.',
  `usage_basis` string COMMENT 'REPORTED (by AWS), DERIVED (time x capacity), ESTIMATED (the same for a live session; later nights restate it) or NONE.',
  `unit_hours` decimal(18,6) COMMENT 'Billed usage: dpu_seconds in hours, including the 60 s billing minimum. Unit: DPU-hours or M-DPU-hours. Null: capacity or running time is unknown.',
  `list_unit_price` decimal(18,6) COMMENT 'List price on the day of started_on, before any discount. Unit: billing_currency per DPU-hour or M-DPU-hour. Null: the price is unknown.',
  `price_basis` string COMMENT 'LIST (published), BILLED (by a closed bill), ASSUMED, OVERRIDE (set in your rate card) or MISSING.',
  `billing_currency` string COMMENT 'Currency of all amounts in the row. Null: the price is unknown.',
  `list_cost` decimal(18,6) COMMENT 'unit_hours at list price: an estimate before tax, discounts and credits, not the bill. Unit: billing_currency. Null: the price or usage is unknown.',
  `contracted_cost` decimal(18,6) COMMENT 'list_cost after discounts: by contracted_share of the session. Unit: billing_currency. Null: the price or usage is unknown.',
  `minimum_charge_cost` decimal(18,6) COMMENT 'The part of list_cost due only to the 60 s billing minimum: neither idle nor busy. Unit: billing_currency. Null: the price or usage is unknown.',
  `idle_evidence` string COMMENT 'How well idle time is known: EXACT, UNUSED, PARTIAL, TAIL, UNDECIDABLE, CEILING, UNSUPPORTED or NONE.',
  `idle_seconds_low` decimal(18,3) COMMENT 'Minimum idle time. Unit: seconds. Null: the running time is unknown.',
  `idle_seconds_high` decimal(18,3) COMMENT 'Maximum idle time. Unit: seconds. Null: the running time is unknown.',
  `idle_cost_low` decimal(18,6) COMMENT 'Minimum idle part of list_cost. Unit: billing_currency. Null: the price, usage or running time is unknown.',
  `idle_cost_high` decimal(18,6) COMMENT 'Maximum idle part of list_cost. Unit: billing_currency. Null: the price, usage or running time is unknown.',
  `statements` int COMMENT 'The most statements in any one listing; AWS may have dropped early ones. Unit: statements. Null: never read.',
  `exposure_cost` decimal(18,6) COMMENT 'Estimated list cost of a live session from now until its idle timeout or lifetime if nobody uses it; until its lifetime if a statement may run. Unit: billing_currency. Null: the session is not live, or its price or capacity is unknown.',
  `idle_protected` boolean COMMENT 'Whether the idle timeout can take effect before the lifetime ends.',
  `idle_unit_hours_low` decimal(18,6) COMMENT 'Minimum idle part of unit_hours. Unit: DPU-hours or M-DPU-hours. Null: usage or running time is unknown.',
  `idle_unit_hours_high` decimal(18,6) COMMENT 'Maximum idle part of unit_hours. Unit: DPU-hours or M-DPU-hours. Null: usage or running time is unknown.',
  `minimum_charge_unit_hours` decimal(18,6) COMMENT 'The part of unit_hours due only to the 60 s billing minimum. Unit: DPU-hours or M-DPU-hours. Null: usage is unknown.',
  `session_type` string COMMENT 'LIVY or SPARK_CONNECT. Null: AWS returned none.',
  `ending` string COMMENT 'IDLE_TIMEOUT if, by the evidence, the idle timeout ended it; otherwise its status, or LIVE, VANISHED or STALE. Null: it ended and AWS returned no status.',
  `failure_class` string COMMENT 'PERMISSIONS, NETWORK, CAPACITY, COMMAND or OTHER, from words in the error message. Null: it did not fail.',
  `idle_timeout_class` string COMMENT 'AT_LIFETIME (no effect before the lifetime ends), OVER_60_MIN, 11_TO_60_MIN, UP_TO_10_MIN or UNKNOWN.',
  `statements_read_at` timestamp COMMENT 'Time up to which its statements are known. Unit: UTC. Null: statements are unknown.',
  `last_busy_at` timestamp COMMENT 'Last time before that at which a statement or Spark job is known to have run. Unit: UTC. Null: none ran, or statements are unknown.',
  `idle_since` timestamp COMMENT 'Time since which nothing had run at that poll. Unit: UTC. Null: something ran or may have run, or statements are unknown.',
  `busy_since` timestamp COMMENT 'When the statement began that ran at that poll. Unit: UTC. Null: none ran, or it is not known which; or statements are unknown.',
  `seen_idle_millis` array<bigint> COMMENT 'Time without a running statement or Spark job up to that poll, by UTC day from started_on. Unit: milliseconds. Null: statements are unknown.',
  `unseen_millis` array<bigint> COMMENT 'Time up to that poll in which it is unknown whether a statement ran, by UTC day. Unit: milliseconds. Null: statements are unknown.',
  `statement_gaps_millis` array<bigint> COMMENT 'Pauses between consecutive statements, where both are known. Unit: milliseconds. Null: statements are unknown.',
  `waited_millis` array<bigint> COMMENT 'For each statement that a poll saw waiting to run: how long it waited from then on, at least. Unit: milliseconds. Null: statements are unknown.',
  `poll_hours` array<int> COMMENT 'UTC hour of each poll of its statements. Unit: hour, UTC. Null: statements are unknown.',
  `idle_poll_hours` array<int> COMMENT 'UTC hour of each poll at which nothing ran. Unit: hour, UTC. Null: statements are unknown.',
  `observed_hash` bigint COMMENT 'Hash of the observation after it ended; shows whether a later observation adds anything. Unit: hash. Null: it has not ended.',
  `quality_flags` array<string> COMMENT 'Data quality problems of the row, such as USAGE_UNKNOWN; empty if there are none.',
  `idle_cost_seen` decimal(18,6) COMMENT 'The part of idle_cost_low that statements show; the rest is inferred from how the session ended. Unit: billing_currency. Null: the price, usage or running time is unknown, or an earlier version made the row.',
  `is_confirmed` boolean COMMENT 'Whether list_cost is confirmed: lifecycle ENDED, usage_basis REPORTED, price_basis LIST, BILLED or OVERRIDE. Any other cost is estimated. Null: an earlier version made the row.',
  `project` string COMMENT 'Id of the project in SageMaker Unified Studio. Null: not opened by Unified Studio, or an earlier version made the row.',
  `contracted_share` decimal(18,12) COMMENT 'What contracted_cost is of list_cost: by the last closed bill of the account if pricing.from-bill is on and there is one, otherwise 1 minus pricing.discount. Unit: share, 1 is all. Null: an earlier version made the row.',
  `last_job_at` timestamp COMMENT 'Last time at which a Spark job is known to have run, by an event log. Unit: UTC. Null: no job ran, or no event log was read.',
  `job_millis` array<bigint> COMMENT 'Time with a Spark job after statements_read_at (all of it if statements are unknown), by UTC day from started_on. Unit: milliseconds. Null: no event log was read, or its time cannot be placed.',
  `jobs_outside_statements` boolean COMMENT 'Whether a Spark job ran while no statement did, as with streams and threads. Up to 5 s next to a statement do not count: clocks differ. Null: no event log was read, or statements are unknown.',
  `spark_job_seconds` decimal(18,3) COMMENT 'Time in execution_seconds in which a Spark job ran, by event logs. Unit: seconds. Null: no event log was read, its time cannot be placed, or an earlier version made the row.',
  `statement_without_job_seconds` decimal(18,3) COMMENT 'Time with a statement open and no Spark job, where statements and an event log cover it. Never idle. Unit: seconds. Null: no event log was read, statements are unknown, or an earlier version made the row.',
  `created_date` string COMMENT 'UTC date of created_on. Unit: UTC date.'
)
USING parquet
PARTITIONED BY (`created_date`)
LOCATION 's3://my-bucket/dpu-ledger/session_fact'
COMMENT 'One row: one session.';

CREATE TABLE IF NOT EXISTS `session_day` (
  `account_id` string COMMENT 'AWS account that owns the session, twelve digits.',
  `region` string COMMENT 'AWS region of the session.',
  `session_id` string COMMENT 'Session id as its creator chose it; ids are reused.',
  `created_on` timestamp COMMENT 'When the session was created; part of its key. Unit: UTC.',
  `slice_start` timestamp COMMENT 'Start of the part on this day. Unit: UTC.',
  `slice_end` timestamp COMMENT 'End of the part on this day. Unit: UTC.',
  `capacity_units` decimal(18,6) COMMENT 'Capacity; the maximum with auto scaling. Unit: DPU or M-DPU. Null: unknown; capacity_basis says why.',
  `capacity_unit` string COMMENT 'DPU, or M-DPU for memory-optimized workers. Never add the two.',
  `unit_hours` decimal(18,6) COMMENT 'Billed usage on this day, including the 60 s billing minimum. Unit: DPU-hours or M-DPU-hours.',
  `list_cost` decimal(18,6) COMMENT 'List cost of this day: an estimate before tax, discounts and credits, not the bill. Unit: billing_currency. Null: the price is unknown.',
  `contracted_cost` decimal(18,6) COMMENT 'list_cost after discounts: by contracted_share of the session. Unit: billing_currency. Null: the price is unknown.',
  `billing_currency` string COMMENT 'Currency of all amounts in the row. Null: the price is unknown.',
  `idle_seconds_low` decimal(18,3) COMMENT 'Minimum idle time on this day. Unit: seconds. Null: the running time is unknown.',
  `idle_seconds_high` decimal(18,3) COMMENT 'Maximum idle time on this day. Unit: seconds. Null: the running time is unknown.',
  `idle_cost_low` decimal(18,6) COMMENT 'Minimum idle part of list_cost. Unit: billing_currency. Null: the price or running time is unknown.',
  `idle_cost_high` decimal(18,6) COMMENT 'Maximum idle part of list_cost. Unit: billing_currency. Null: the price or running time is unknown.',
  `idle_evidence` string COMMENT 'How well idle time is known: EXACT, UNUSED, PARTIAL, TAIL, UNDECIDABLE, CEILING, UNSUPPORTED or NONE.',
  `is_estimated` boolean COMMENT 'Whether the usage is an estimate that later nights restate, because the session had not ended.',
  `is_start` boolean COMMENT 'Whether this is the first day of the session.',
  `team` string COMMENT 'Team according to the attribution rules. Null: no rule matches.',
  `owner` string COMMENT 'Owner according to the attribution rules. Null: no rule matches.',
  `worker_type` string COMMENT 'Worker type as returned by AWS, even if DPU Ledger does not know it. Null: AWS returned none, as for a session that requested only a capacity.',
  `glue_version` string COMMENT 'Glue version; the price depends on it. Null: AWS returned none.',
  `session_origin` string COMMENT 'The tool that opened the session: STUDIO_NOTEBOOK, DATA_PREVIEW, DBT, SAGEMAKER, NOTEBOOK, UNIFIED_STUDIO or OTHER.',
  `ending` string COMMENT 'IDLE_TIMEOUT if, by the evidence, the idle timeout ended it; otherwise its status, or LIVE, VANISHED or STALE. Null: it ended and AWS returned no status.',
  `idle_timeout_class` string COMMENT 'AT_LIFETIME (no effect before the lifetime ends), OVER_60_MIN, 11_TO_60_MIN, UP_TO_10_MIN or UNKNOWN.',
  `idle_cost_seen` decimal(18,6) COMMENT 'The part of idle_cost_low that statements show; the rest is inferred from how the session ended. Unit: billing_currency. Null: the price or running time is unknown, or an earlier version made the row.',
  `minimum_charge_cost` decimal(18,6) COMMENT 'The part of list_cost due only to the 60 s billing minimum: neither idle nor busy. Unit: billing_currency. Null: the price is unknown, or an earlier version made the row.',
  `is_confirmed` boolean COMMENT 'Whether list_cost is confirmed: the session has ended, AWS reported its usage, and its price is LIST, BILLED or OVERRIDE. Any other cost is estimated. Null: an earlier version made the row.',
  `project` string COMMENT 'Id of the project in SageMaker Unified Studio. Null: not opened by Unified Studio, or an earlier version made the row.',
  `list_unit_price` decimal(18,6) COMMENT 'List price on the day of started_on, before any discount. Unit: billing_currency per DPU-hour or M-DPU-hour. Null: the price is unknown, or an earlier version made the row.',
  `usage_basis` string COMMENT 'REPORTED (by AWS), DERIVED (time x capacity), ESTIMATED (the same for a live session; later nights restate it) or NONE. Null: an earlier version made the row.',
  `lifecycle` string COMMENT 'LIVE, ENDED, VANISHED (missing from a later complete listing) or STALE (its target was not read last night). Null: an earlier version made the row.',
  `contracted_share` decimal(18,12) COMMENT 'What contracted_cost is of list_cost: by the last closed bill of the account if pricing.from-bill is on and there is one, otherwise 1 minus pricing.discount. Unit: share, 1 is all. Null: an earlier version made the row.',
  `usage_date` string COMMENT 'UTC day. Unit: UTC date.'
)
USING parquet
PARTITIONED BY (`usage_date`)
LOCATION 's3://my-bucket/dpu-ledger/session_day'
COMMENT 'One row: one session on one UTC day.';

CREATE TABLE IF NOT EXISTS `spend_daily` (
  `account_id` string COMMENT 'AWS account that owns the session, twelve digits.',
  `region` string COMMENT 'AWS region of the session.',
  `team` string COMMENT 'Team according to the attribution rules. Null: no rule matches.',
  `owner` string COMMENT 'Owner according to the attribution rules. Null: no rule matches.',
  `worker_type` string COMMENT 'Worker type as returned by AWS, even if DPU Ledger does not know it. Null: AWS returned none, as for a session that requested only a capacity.',
  `capacity_unit` string COMMENT 'DPU, or M-DPU for memory-optimized workers. Never add the two.',
  `glue_version` string COMMENT 'Glue version; the price depends on it. Null: AWS returned none.',
  `session_origin` string COMMENT 'The tool that opened the session: STUDIO_NOTEBOOK, DATA_PREVIEW, DBT, SAGEMAKER, NOTEBOOK, UNIFIED_STUDIO or OTHER.',
  `billing_currency` string COMMENT 'Currency of all amounts in the row. Null: the price is unknown.',
  `sessions_active` bigint COMMENT 'Sessions with a part on this day: never add days. Unit: sessions.',
  `sessions_started` bigint COMMENT 'Sessions whose first day this is. Unit: sessions.',
  `unit_hours` decimal(18,6) COMMENT 'Billed usage on this day, including the 60 s billing minimum. Unit: DPU-hours or M-DPU-hours.',
  `list_cost` decimal(18,6) COMMENT 'List cost of this day: an estimate before tax, discounts and credits, not the bill. Unit: billing_currency. Null: the price is unknown.',
  `contracted_cost` decimal(18,6) COMMENT 'list_cost after discounts: by contracted_share of the session. Unit: billing_currency. Null: the price is unknown.',
  `idle_cost_low` decimal(18,6) COMMENT 'The part of list_cost that was idle, at least. Unit: billing_currency. Null: no price or running time is known.',
  `idle_cost_high` decimal(18,6) COMMENT 'The part of list_cost that was idle, at most. Unit: billing_currency. Null: no price or running time is known.',
  `estimated_cost` decimal(18,6) COMMENT 'The part of list_cost of sessions whose end was not seen, which later nights restate; 0 without a price. More is unconfirmed: list_cost - confirmed_cost. Unit: billing_currency.',
  `unpriced_unit_hours` decimal(18,6) COMMENT 'The part of unit_hours that has no price and so no cost. Unit: DPU-hours or M-DPU-hours.',
  `confirmed_cost` decimal(18,6) COMMENT 'The part of list_cost that is confirmed: of ended sessions, at usage that AWS reported and a price that is LIST, BILLED or OVERRIDE. The rest is estimated. Unit: billing_currency. Null: no price is known, or an earlier version made a part of it.',
  `idle_cost_seen` decimal(18,6) COMMENT 'The part of idle_cost_low that statements show; the rest is inferred from how sessions ended. Unit: billing_currency. Null: no price is known, or an earlier version made a part of it.',
  `statement_open_cost` decimal(18,6) COMMENT 'The part of list_cost paid while a statement was open or a Spark job ran. What idle_cost_low, this and minimum_charge_cost leave is unknown. Unit: billing_currency. Null: no price is known, or an earlier version made a part of it.',
  `minimum_charge_cost` decimal(18,6) COMMENT 'The part of list_cost due only to the 60 s billing minimum: neither idle nor busy. Unit: billing_currency. Null: no price is known, or an earlier version made a part of it.',
  `project` string COMMENT 'Id of the project in SageMaker Unified Studio. Null: not opened by Unified Studio, or an earlier version made the row.',
  `usage_date` string COMMENT 'UTC day. Unit: UTC date.'
)
USING parquet
PARTITIONED BY (`usage_date`)
LOCATION 's3://my-bucket/dpu-ledger/spend_daily'
COMMENT 'One row: one day, account, region, team, owner, worker type, unit, Glue version, origin, currency and project.';

CREATE TABLE IF NOT EXISTS `capacity_hourly` (
  `hour_start` timestamp COMMENT 'Start of the hour. Unit: UTC.',
  `account_id` string COMMENT 'AWS account that owns the session, twelve digits.',
  `region` string COMMENT 'AWS region of the session.',
  `capacity_unit` string COMMENT 'DPU, or M-DPU for memory-optimized workers. Never add the two.',
  `sessions_started` bigint COMMENT 'Sessions created in the hour. Unit: sessions.',
  `sessions_failed` bigint COMMENT 'Sessions that ended in the hour as FAILED. Unit: sessions.',
  `peak_sessions` int COMMENT 'Most sessions at any instant of the hour, those that provision included. Unit: sessions.',
  `mean_sessions` double COMMENT 'Sessions on average of the hour. Unit: sessions.',
  `peak_units` decimal(18,6) COMMENT 'Most capacity at any instant of the hour; at most so much where auto scaling is on. Unit: DPU or M-DPU.',
  `mean_units` decimal(18,6) COMMENT 'Capacity on average of the hour; at most so much where auto scaling is on. Unit: DPU or M-DPU.',
  `quota_units` decimal(18,6) COMMENT 'Most units that may run at a time, by capacity.quotas when the hour was worked out. Unit: DPU or M-DPU. Null: no quota is configured.',
  `peak_at` timestamp COMMENT 'The first instant with the most sessions. Unit: UTC.',
  `unsized_sessions` bigint COMMENT 'Sessions created in the hour whose capacity is unknown: they are in no figure of units. Unit: sessions.',
  `failed_permissions` bigint COMMENT 'Of sessions_failed: a role or policy refused it. Unit: sessions.',
  `failed_network` bigint COMMENT 'Of sessions_failed: a subnet, endpoint or security group. Unit: sessions.',
  `failed_capacity` bigint COMMENT 'Of sessions_failed: AWS or a quota had no room. Unit: sessions.',
  `failed_command` bigint COMMENT 'Of sessions_failed: what ran in it ended with an error. Unit: sessions.',
  `failed_other` bigint COMMENT 'Of sessions_failed: another message, or none. Unit: sessions.',
  `seconds_near_quota` decimal(18,3) COMMENT 'How long more than 80 % of quota_units were in use. Unit: seconds. Null: no quota is configured.',
  `usage_date` string COMMENT 'UTC day. Unit: UTC date.'
)
USING parquet
PARTITIONED BY (`usage_date`)
LOCATION 's3://my-bucket/dpu-ledger/capacity_hourly'
COMMENT 'One row: one hour, account, region and unit in which a session lived.';

CREATE TABLE IF NOT EXISTS `capacity_profile` (
  `weekday` int COMMENT 'Day of the week, UTC. Unit: 1 Monday to 7 Sunday.',
  `hour_of_day` int COMMENT 'Hour of the day, UTC. Unit: 0 to 23.',
  `account_id` string COMMENT 'AWS account that owns the session, twelve digits.',
  `region` string COMMENT 'AWS region of the session.',
  `capacity_unit` string COMMENT 'DPU, or M-DPU for memory-optimized workers. Never add the two.',
  `mean_sessions` double COMMENT 'Sessions on average of all such hours of the period, those without any included. Unit: sessions.',
  `peak_sessions` int COMMENT 'Most sessions at any instant of such an hour. Unit: sessions.',
  `mean_units` decimal(18,6) COMMENT 'Capacity on average of all such hours, those without any included. Unit: DPU or M-DPU.',
  `peak_units` decimal(18,6) COMMENT 'Most capacity at any instant of such an hour. Unit: DPU or M-DPU.',
  `as_of_date` string COMMENT 'The last day of the period. Unit: UTC date.'
)
USING parquet
PARTITIONED BY (`as_of_date`)
LOCATION 's3://my-bucket/dpu-ledger/capacity_profile'
COMMENT 'One row: one hour of the week, account, region and unit, as of one day.';

CREATE TABLE IF NOT EXISTS `capacity_peak` (
  `account_id` string COMMENT 'AWS account that owns the session, twelve digits.',
  `region` string COMMENT 'AWS region of the session.',
  `capacity_unit` string COMMENT 'DPU, or M-DPU for memory-optimized workers. Never add the two.',
  `peak_at` timestamp COMMENT 'The first instant of the period with the most sessions. Unit: UTC.',
  `peak_sessions` int COMMENT 'How many there were: as many rows have the same peak_at. Unit: sessions.',
  `session_id` string COMMENT 'Session id as its creator chose it; ids are reused.',
  `created_on` timestamp COMMENT 'When the session was created; part of its key. Unit: UTC.',
  `team` string COMMENT 'Team according to the attribution rules. Null: no rule matches.',
  `owner` string COMMENT 'Owner according to the attribution rules. Null: no rule matches.',
  `worker_type` string COMMENT 'Worker type as returned by AWS, even if DPU Ledger does not know it. Null: AWS returned none, as for a session that requested only a capacity.',
  `capacity_units` decimal(18,6) COMMENT 'Capacity; the maximum with auto scaling. Unit: DPU or M-DPU. Null: unknown; capacity_basis says why.',
  `as_of_date` string COMMENT 'The last day of the period. Unit: UTC date.'
)
USING parquet
PARTITIONED BY (`as_of_date`)
LOCATION 's3://my-bucket/dpu-ledger/capacity_peak'
COMMENT 'One row: one session that was there at the peak of its account, region and unit in the period.';

CREATE TABLE IF NOT EXISTS `idle_timeout_curve` (
  `scope` string COMMENT 'TEAM, ROLE_ORIGIN, ACCOUNT or FLEET; each lies within the next: never add two.',
  `billing_currency` string COMMENT 'Currency of all money in the row.',
  `account_id` string COMMENT 'AWS account of the group, twelve digits. Null: scope is FLEET.',
  `role_name` string COMMENT 'IAM role of the group. Null: unknown, or scope is wider.',
  `session_origin` string COMMENT 'The tool that opened its sessions. Null: scope is wider.',
  `team` string COMMENT 'Team of the group. Null: unknown, or scope is wider.',
  `timeout_minutes` int COMMENT 'The idle timeout looked at. Unit: minutes.',
  `restart_factor` double COMMENT 'By how much the configured price of an interruption is multiplied: 0.5, 1 or 2. Unit: factor.',
  `relative_cost` decimal(18,6) COMMENT 'Estimate at list price: waiting and interrupting in the look-back, less the same under the timeouts of today; negative saves. Unit: billing_currency. Null: basis is RULE_OF_THUMB.',
  `replayed_saving` decimal(18,6) COMMENT 'Arithmetic at list price: what the gaps seen would not have cost, less restarts. Unit: billing_currency.',
  `interruptions` bigint COMMENT 'Returns among the gaps seen that would have found no session. Unit: interruptions.',
  `gaps_raised` bigint COMMENT 'Gaps under a shorter timeout than this, which cannot be replayed. Unit: gaps.',
  `gaps` bigint COMMENT 'Gaps that the curve stands on. Unit: gaps.',
  `own_gaps` bigint COMMENT 'Gaps of the group itself. Unit: gaps.',
  `is_optimum` boolean COMMENT 'Whether it is the best for its factor.',
  `is_recommended` boolean COMMENT 'At factor 1: whether it is the timeout to set, the best for factor 1 or the longer one for factor 2.',
  `moves` boolean COMMENT 'Whether the recommended one saves enough, over 2 % of the cost of today, to change anything.',
  `basis` string COMMENT 'OWN gaps, BORROWED from a wider group, or RULE_OF_THUMB.',
  `evidence_scope` string COMMENT 'The scope whose gaps decided. Null: basis is RULE_OF_THUMB.',
  `exact_minutes` int COMMENT 'At the recommended timeout: the minute at which the curve is lowest. Unit: minutes. Null: another row, or basis is RULE_OF_THUMB.',
  `snapping_regret` decimal(18,6) COMMENT 'Estimate at list price, of the recommended timeout: what it costs more than that minute, at factor 1. Unit: billing_currency. Null: another row, or basis is RULE_OF_THUMB.',
  `saving_low` decimal(18,6) COMMENT 'Estimate at list price, of the recommended timeout at factor 1: low end of the 90 % band of the saving. Unit: billing_currency. Null: another row, or too few sessions.',
  `saving_high` decimal(18,6) COMMENT 'Estimate at list price, of the recommended timeout at factor 1: high end of the 90 % band of the saving. Unit: billing_currency. Null: another row, or too few sessions.',
  `poll_interval_minutes` double COMMENT 'How far readings of the statements of the group lay apart; over half a timeout, they miss most last pauses. Unit: minutes. Null: statements were not read.',
  `as_of_date` string COMMENT 'Day that the look-back ends with. Unit: UTC date.'
)
USING parquet
PARTITIONED BY (`as_of_date`)
LOCATION 's3://my-bucket/dpu-ledger/idle_timeout_curve'
COMMENT 'One row: one idle timeout for one group at one price of interruptions, as of a day.';

CREATE TABLE IF NOT EXISTS `efficiency_score` (
  `dimension` string COMMENT 'TOTAL or TEAM: never add the two.',
  `value` string COMMENT 'The team. Null: TOTAL, or sessions of no known team.',
  `billing_currency` string COMMENT 'Currency of all money in the row.',
  `sessions` bigint COMMENT 'Sessions of the look-back, without data previews. Unit: sessions.',
  `estimated_monthly_cost` decimal(18,6) COMMENT 'List cost of these sessions, scaled to 30 days. Unit: billing_currency.',
  `attainable_savings` decimal(18,6) COMMENT 'Estimate at list price of what open and deferred recommendations save in 30 days: the point of each, else its low; without WORKER_TYPE. Unit: billing_currency.',
  `evidence_share` double COMMENT 'Share of the cost whose idling is EXACT, PARTIAL, TAIL or UNUSED. Unit: share, 1 is all.',
  `score` double COMMENT '100 x (1 - attainable_savings / estimated_monthly_cost); savings count up to the cost. Unit: 0 to 100. Null: withheld_because says why.',
  `withheld_because` string COMMENT 'Why there is no score: under 30 sessions, or under half of the cost with evidence. Null: there is a score.',
  `as_of_date` string COMMENT 'The day up to which usage was looked at. Unit: UTC date.'
)
USING parquet
PARTITIONED BY (`as_of_date`)
LOCATION 's3://my-bucket/dpu-ledger/efficiency_score'
COMMENT 'One row: one team, or the whole fleet, in one currency, as of one day.';

CREATE TABLE IF NOT EXISTS `recommendation_withheld` (
  `kind` string COMMENT 'What might have been recommended: a kind of the table recommendation.',
  `account_id` string COMMENT 'AWS account of the group, twelve digits.',
  `role_name` string COMMENT 'IAM role of the group. Null: unknown, or all.',
  `team` string COMMENT 'Team of the group. Null: unknown, or all.',
  `session_origin` string COMMENT 'The tool that opened its sessions. Null: all.',
  `billing_currency` string COMMENT 'Currency of all money in the row.',
  `sessions` bigint COMMENT 'Sessions of the group in the look-back. Unit: sessions.',
  `list_cost` decimal(18,6) COMMENT 'List cost of these sessions in the look-back. Unit: billing_currency.',
  `reason` string COMMENT 'Why it is not recommended.',
  `as_of_date` string COMMENT 'The day up to which usage was looked at. Unit: UTC date.'
)
USING parquet
PARTITIONED BY (`as_of_date`)
LOCATION 's3://my-bucket/dpu-ledger/recommendation_withheld'
COMMENT 'One row: one kind of recommendation that is not made for one group, as of one day.';

CREATE TABLE IF NOT EXISTS `recommendation` (
  `recommendation_id` string COMMENT 'Name of the recommendation: the same every night.',
  `kind` string COMMENT 'IDLE_TIMEOUT, ORPHANED_SESSION, DUPLICATE_SESSION, AUTO_SCALING, WORKER_COUNT, WORKER_TYPE, GLUE_VERSION, BILLING_MINIMUM, FAILED_SESSION, STOP_LIVE, SHARE_LESS, EVIDENCE, USAGE_PROFILE or ATTRIBUTION.',
  `account_id` string COMMENT 'AWS account in scope, twelve digits.',
  `role_name` string COMMENT 'IAM role in scope. Null: unknown, or all.',
  `team` string COMMENT 'Team in scope. Null: unknown, or all.',
  `session_origin` string COMMENT 'The tool in scope. Null: all.',
  `current_summary` string COMMENT 'What is set today.',
  `recommended_summary` string COMMENT 'What to set.',
  `sessions` bigint COMMENT 'Sessions looked at. Unit: sessions.',
  `lookback_period_in_days` int COMMENT 'Days looked at. Unit: days.',
  `billing_currency` string COMMENT 'Currency of all money in the row.',
  `estimated_monthly_cost` decimal(18,6) COMMENT 'List cost of the group, scaled to 30 days. Unit: billing_currency.',
  `estimated_monthly_savings_low` decimal(18,6) COMMENT 'Estimate at list price: cautious saving in 30 days, if this alone is done; nineteen months in twenty save as much. Unit: billing_currency.',
  `estimated_monthly_savings_point` decimal(18,6) COMMENT 'Estimate at list price: expected saving in 30 days. Unit: billing_currency. Null: evidence is too thin for one.',
  `estimated_monthly_savings_high` decimal(18,6) COMMENT 'Ceiling of that saving at list price, in 30 days; for idle timeouts, what can have idled beyond the new one. Unit: billing_currency.',
  `estimated_savings_percentage_low` double COMMENT 'estimated_monthly_savings_low of estimated_monthly_cost. Unit: percent. Null: the group costs nothing.',
  `estimated_savings_percentage_high` double COMMENT 'estimated_monthly_savings_high of estimated_monthly_cost. Unit: percent. Null: the group costs nothing.',
  `incremental_monthly_savings_low` decimal(18,6) COMMENT 'Estimate at list price: cautious saving in 30 days, after the recommendations above it; these add up, without WORKER_TYPE. Unit: billing_currency.',
  `incremental_monthly_savings_high` decimal(18,6) COMMENT 'Ceiling of that saving at list price, after the recommendations above it; these add up, without WORKER_TYPE. Unit: billing_currency.',
  `incremental_monthly_savings_point` decimal(18,6) COMMENT 'Estimate at list price: expected saving in 30 days. Unit: billing_currency. Null: evidence is too thin for one.',
  `one_off_savings_low` decimal(18,6) COMMENT 'Estimate at list price: what it saves once and not each month, at least. Unit: billing_currency. Null: it saves each month.',
  `one_off_savings_high` decimal(18,6) COMMENT 'Estimate at list price: what it saves once and not each month, at most. Unit: billing_currency. Null: it saves each month.',
  `interruptions_expected` bigint COMMENT 'Estimate of how often people are cut off in 30 days. Unit: interruptions. Null: nothing tells.',
  `people_cost` decimal(18,6) COMMENT 'What these interruptions cost people in 30 days, at the price that rightsizing sets; in no saving. Unit: billing_currency. Null: nothing tells.',
  `break_even_interruption_cost` decimal(18,6) COMMENT 'Price of an interruption up to which the change pays: expected saving by interruption. Unit: billing_currency. Null: nothing tells how many interruptions there are, or there are none.',
  `uninterrupted_timeout_minutes` int COMMENT 'The shortest idle timeout that would have interrupted nobody in the pauses seen. Unit: minutes. Null: no pauses were seen, each interrupts somebody, or it is no timeout.',
  `confidence` string COMMENT 'How well the saving is known: A (measured) to D (arithmetic on an assumption).',
  `risk` string COMMENT 'VERY_LOW, LOW, MEDIUM or HIGH.',
  `effort` string COMMENT 'VERY_LOW, LOW, MEDIUM or HIGH.',
  `rollback` string COMMENT 'How to undo it.',
  `rationale` string COMMENT 'Why, with the arithmetic.',
  `details` string COMMENT 'Figures behind it, as a JSON object of texts.',
  `artefact_path` string COMMENT 'Folder of what to apply, below the folder of the report. Null: there is nothing to apply.',
  `status` string COMMENT 'OPEN, DEFERRED, DISMISSED, IMPLEMENTED or EXPIRED.',
  `status_reason` string COMMENT 'Who decided that and why. Null: nobody did.',
  `adopted_share` double COMMENT 'Share of the sessions of the last 7 days of the group that have the new setting. Unit: share, 1 is all. Null: sessions do not show it, or there were none.',
  `first_adopted_share` double COMMENT 'The same on first_seen. IMPLEMENTED is where four in five of those that lacked the setting then have it now. Unit: share, 1 is all. Null: sessions do not show it, or there were none.',
  `realized_monthly_savings_low` decimal(18,6) COMMENT 'Estimate at list price: what it saved at least in the look-back, scaled to 30 days; below 0 where it may be that nobody took it up. Unit: billing_currency. Null: it is new, or sessions do not show it.',
  `realized_monthly_savings_point` decimal(18,6) COMMENT 'Estimate at list price: best single figure of that. Unit: billing_currency. Null: the same, or no pauses were seen before.',
  `realized_monthly_savings_high` decimal(18,6) COMMENT 'Estimate at list price: what it saved at most in the look-back, scaled to 30 days. Unit: billing_currency. Null: it is new, or sessions do not show it.',
  `cost_per_session_change` double COMMENT 'List cost of a session of the group against that on first_seen. Unit: share, -0.2 is a fifth less. Null: it is new, or sessions do not show it, or they cost nothing then.',
  `unchanged_cost_per_session_change` double COMMENT 'The same of groups that got similar advice and changed nothing. Unit: share, -0.2 is a fifth less. Null: the same, or there is no such group.',
  `volume_adjusted_monthly_savings` decimal(18,6) COMMENT 'What as many sessions would have cost at the hours of a session on first_seen, less what they cost, in 30 days. Includes all other causes. Unit: billing_currency. Null: it is new, or sessions do not show it.',
  `saved_within_range` boolean COMMENT 'Of an implemented change: whether it saved between the cautious figure and the ceiling of first_seen, scaled by sessions. Null: it is not implemented, or sessions do not show it.',
  `change` string COMMENT 'NEW, CHANGED or SAME, against the as-of date before.',
  `first_seen` string COMMENT 'First as-of date with this recommendation. Unit: UTC date.',
  `last_seen` string COMMENT 'Latest as-of date on which a rule said so. Unit: UTC date.',
  `as_of_date` string COMMENT 'The day up to which usage was looked at. Unit: UTC date.'
)
USING parquet
PARTITIONED BY (`as_of_date`)
LOCATION 's3://my-bucket/dpu-ledger/recommendation'
COMMENT 'One row: one recommendation as of one day.';

CREATE TABLE IF NOT EXISTS `idle_waste` (
  `period_start` string COMMENT 'First day of the period. Unit: UTC date.',
  `period_end` string COMMENT 'Last day of the period. Unit: UTC date.',
  `dimension` string COMMENT 'TOTAL, TEAM, OWNER, WORKER_TYPE, SESSION_ORIGIN or IDLE_TIMEOUT_CLASS. Each adds up to the same money: never add two.',
  `value` string COMMENT 'Its value. OWNER has no row for a person: its values are teams with at least five owners, and all smaller teams together. Null: TOTAL, or what nobody knows; OWNER: no owner is known, or no five of them.',
  `billing_currency` string COMMENT 'Currency of all money in the row. Null: no price is known.',
  `unit_hours` decimal(18,6) COMMENT 'Billed use, DPU and M-DPU together, the 60 s billing minimum included. Unit: DPU-hours or M-DPU-hours.',
  `list_cost` decimal(18,6) COMMENT 'List cost of the period: an estimate before tax, discounts and credits, not the bill. Unit: billing_currency. Null: no price is known.',
  `idle_cost_low` decimal(18,6) COMMENT 'The part of list_cost that was idle, at least. Unit: billing_currency. Null: no price or running time is known.',
  `idle_cost_point` decimal(18,6) COMMENT 'Estimate from peers of the part of list_cost that was idle: idle_cost_low, and of the cost of unknown time the share that was idle among peers. Unit: billing_currency. Null: point_basis says why.',
  `idle_cost_high` decimal(18,6) COMMENT 'The part of list_cost that was idle, at most. Unit: billing_currency. Null: no price or running time is known.',
  `point_basis` string COMMENT 'NONE_NEEDED (low is high), or the widest circle of peers that the estimate needed: TEAM_AND_ENDING, ENDING, ALL; without one TOO_FEW_DAYS, TOO_FEW_POLLS or NO_PRICE.',
  `share_exact` double COMMENT 'Share of list_cost at evidence EXACT. Unit: share, 1 is all. Null: list_cost is unknown or 0.',
  `share_partial` double COMMENT 'Share of list_cost at evidence PARTIAL. Unit: share, 1 is all. Null: list_cost is unknown or 0.',
  `share_tail` double COMMENT 'Share of list_cost at evidence TAIL. Unit: share, 1 is all. Null: list_cost is unknown or 0.',
  `share_undecidable` double COMMENT 'Share of list_cost at evidence UNDECIDABLE. Unit: share, 1 is all. Null: list_cost is unknown or 0.',
  `share_ceiling` double COMMENT 'Share of list_cost at evidence CEILING. Unit: share, 1 is all. Null: list_cost is unknown or 0.',
  `share_unused` double COMMENT 'Share of list_cost at evidence UNUSED. Unit: share, 1 is all. Null: list_cost is unknown or 0.',
  `share_unsupported` double COMMENT 'Share of list_cost at evidence UNSUPPORTED, for which no estimate is made: idle_cost_point has their low. Unit: share, 1 is all. Null: list_cost is unknown or 0.',
  `tail_assumption_cost` decimal(18,6) COMMENT 'The part of idle_cost_low, at most, that rests on the assumption that a timeout was an idle timeout. Unit: billing_currency. Null: no price is known.',
  `idle_timeout_to_execution_ratio` double COMMENT 'Idle timeouts over running times of the sessions that started in the period and ended; over 1, most could never idle out. Unit: ratio. Null: there is no such session.',
  `idle_timeout_share_of_execution` double COMMENT 'The same with no idle timeout longer than its session ran: the share of running time that one idle timeout can cost. Unit: share, 1 is all. Null: there is no such session.',
  `idle_cost_point_low` decimal(18,6) COMMENT 'Low end of the 90 % band of idle_cost_point, from draws of measured days of teams; not below idle_cost_low. Unit: billing_currency. Null: there is no estimate, or dimension is not TOTAL or TEAM.',
  `idle_cost_point_high` decimal(18,6) COMMENT 'High end of the 90 % band of idle_cost_point; not above idle_cost_high. Unit: billing_currency. Null: there is no estimate, or dimension is not TOTAL or TEAM.',
  `least_measured_team` string COMMENT 'Of the teams that carry more than a tenth of list_cost and have unknown time, the one that was measured on the fewest days. Null: sessions without a team; or least_measured_days is null.',
  `least_measured_days` int COMMENT 'On how many days statements of its sessions were read, at 8 or more hours of the day; an estimate takes 14. Unit: days. Null: no team carries so much, or nothing has to be estimated.',
  `as_of_date` string COMMENT 'Day that the look-back ends with. Unit: UTC date.'
)
USING parquet
PARTITIONED BY (`as_of_date`)
LOCATION 's3://my-bucket/dpu-ledger/idle_waste'
COMMENT 'One row: one value of one dimension in one currency, over the look-back to a day.';

CREATE TABLE IF NOT EXISTS `reported_month` (
  `month` string COMMENT 'The month, as 2026-10; only whole ones. Unit: UTC month.',
  `team` string COMMENT 'The team. Null: no rule of attribution names a team.',
  `billing_currency` string COMMENT 'Currency of all money in the row.',
  `list_cost` decimal(18,6) COMMENT 'List cost of the month as it was known then; spend_daily has it as it is known now. Unit: billing_currency.',
  `contracted_cost` decimal(18,6) COMMENT 'The same at the contracted prices of then. Unit: billing_currency.',
  `as_of_date` string COMMENT 'Day of the first report that had the whole month; such rows are never changed. Unit: UTC date.'
)
USING parquet
PARTITIONED BY (`as_of_date`)
LOCATION 's3://my-bucket/dpu-ledger/reported_month'
COMMENT 'One row: one team, currency and month that has ended, as first reported.';

CREATE TABLE IF NOT EXISTS `spend_forecast` (
  `dimension` string COMMENT 'TOTAL or TEAM: never add the two.',
  `value` string COMMENT 'The team. Null: TOTAL, or sessions of no known team.',
  `billing_currency` string COMMENT 'Currency of all money in the row.',
  `month` string COMMENT 'The month that is forecast, as 2026-11. Unit: UTC month.',
  `history_days` int COMMENT 'Days of history, up to the 56 that the forecast looks at. Unit: days.',
  `list_cost_to_date` decimal(18,6) COMMENT 'List cost of the complete days of the month up to as_of_date. Unit: billing_currency.',
  `forecast_list_cost_low` decimal(18,6) COMMENT 'Estimate of the list cost of the whole month: the low end of its 80 % range. Unit: billing_currency. Null: withheld_because says why.',
  `forecast_list_cost_point` decimal(18,6) COMMENT 'Estimate of the list cost of the whole month: what is expected. Unit: billing_currency. Null: withheld_because says why.',
  `forecast_list_cost_high` decimal(18,6) COMMENT 'Estimate of the list cost of the whole month: the high end of its 80 % range. Unit: billing_currency. Null: withheld_because says why.',
  `contracted_cost_to_date` decimal(18,6) COMMENT 'list_cost_to_date less the discount that pricing.discount sets. Unit: billing_currency.',
  `forecast_contracted_cost_low` decimal(18,6) COMMENT 'Estimate of the contracted cost of the whole month: the low end of its 80 % range. Unit: billing_currency. Null: withheld_because says why.',
  `forecast_contracted_cost_point` decimal(18,6) COMMENT 'Estimate of the contracted cost of the whole month: what is expected. Unit: billing_currency. Null: withheld_because says why.',
  `forecast_contracted_cost_high` decimal(18,6) COMMENT 'Estimate of the contracted cost of the whole month: the high end of its 80 % range. Unit: billing_currency. Null: withheld_because says why.',
  `withheld_because` string COMMENT 'Why there is no forecast. Null: there is one.',
  `past_forecast_as_of` string COMMENT 'The day as of which last month was forecast at this time of it. Unit: UTC date. Null: it was not.',
  `past_forecast_list_cost` decimal(18,6) COMMENT 'The list cost of last month that was expected then. Unit: billing_currency. Null: last month was not forecast.',
  `past_list_cost` decimal(18,6) COMMENT 'The list cost that last month came to. Unit: billing_currency. Null: last month was not forecast.',
  `past_forecast_error` decimal(18,6) COMMENT 'past_forecast_list_cost less past_list_cost. Unit: billing_currency. Null: last month was not forecast.',
  `as_of_date` string COMMENT 'The last complete day that it rests on. Unit: UTC date.'
)
USING parquet
PARTITIONED BY (`as_of_date`)
LOCATION 's3://my-bucket/dpu-ledger/spend_forecast'
COMMENT 'One row: one team, or all, in one currency, as of one day.';

CREATE TABLE IF NOT EXISTS `budget_status` (
  `team` string COMMENT 'The team. Null: the budget is for all.',
  `month` string COMMENT 'The month of the budget, as 2026-11. Unit: UTC month.',
  `billing_currency` string COMMENT 'Currency of all money in the row.',
  `cost_basis` string COMMENT 'Which cost the budget limits and the row shows: LIST or CONTRACTED.',
  `budget` decimal(18,6) COMMENT 'What may be spent in the month, by the configuration. Unit: billing_currency.',
  `cost_to_date` decimal(18,6) COMMENT 'Cost, as cost_basis says, of the complete days of the month up to as_of_date. Unit: billing_currency.',
  `budget_used_share` double COMMENT 'cost_to_date over budget. Unit: share, 1 is all.',
  `forecast_cost_low` decimal(18,6) COMMENT 'Estimate of the cost of the whole month: the low end of its 80 % range. Unit: billing_currency. Null: no forecast is made.',
  `forecast_cost_point` decimal(18,6) COMMENT 'Estimate of the cost of the whole month: what is expected. Unit: billing_currency. Null: no forecast is made.',
  `forecast_cost_high` decimal(18,6) COMMENT 'Estimate of the cost of the whole month: the high end of its 80 % range. Unit: billing_currency. Null: no forecast is made.',
  `chance_of_exceeding` double COMMENT 'Estimate of the chance that the month costs more than budget; 1 if it already does. Unit: share, 1 is all. Null: withheld_because says why.',
  `state` string COMMENT 'By chance_of_exceeding: EXCEEDED (it is), FORECAST_TO_EXCEED (above 0.5), AT_RISK (above 0.1), WITHIN, or NOT_FORECAST (null).',
  `withheld_because` string COMMENT 'Why there is no forecast. Null: there is one.',
  `as_of_date` string COMMENT 'The last complete day that it rests on. Unit: UTC date.'
)
USING parquet
PARTITIONED BY (`as_of_date`)
LOCATION 's3://my-bucket/dpu-ledger/budget_status'
COMMENT 'One row: one budget, as of one day of its month.';

CREATE TABLE IF NOT EXISTS `spend_anomaly` (
  `usage_date` string COMMENT 'The day that cost too much. Unit: UTC date.',
  `team` string COMMENT 'The team. Null: sessions of no known team.',
  `billing_currency` string COMMENT 'Currency of all money in the row.',
  `list_cost` decimal(18,6) COMMENT 'List cost of the day. Unit: billing_currency.',
  `expected_list_cost` decimal(18,6) COMMENT 'Estimate: the median list cost of that weekday in the eight weeks before. Unit: billing_currency.',
  `excess_list_cost` decimal(18,6) COMMENT 'list_cost less expected_list_cost. Unit: billing_currency.',
  `score` double COMMENT 'Logarithm of cost over expectation, in deviations of the days of the team. Unit: deviations.',
  `is_new` boolean COMMENT 'Whether the as-of date before did not have it.',
  `as_of_date` string COMMENT 'The last complete day that it rests on. Unit: UTC date.'
)
USING parquet
PARTITIONED BY (`as_of_date`)
LOCATION 's3://my-bucket/dpu-ledger/spend_anomaly'
COMMENT 'One row: one day of one team in one currency, as of one day.';

CREATE TABLE IF NOT EXISTS `spend_anomaly_session` (
  `usage_date` string COMMENT 'The day that cost too much. Unit: UTC date.',
  `team` string COMMENT 'The team. Null: sessions of no known team.',
  `billing_currency` string COMMENT 'Currency of all money in the row.',
  `rank` int COMMENT '1 for the session that cost most on the day. Unit: rank.',
  `account_id` string COMMENT 'AWS account that owns the session, twelve digits.',
  `region` string COMMENT 'AWS region of the session.',
  `session_id` string COMMENT 'Session id as its creator chose it; ids are reused.',
  `created_on` timestamp COMMENT 'When the session was created; part of its key. Unit: UTC.',
  `owner` string COMMENT 'Owner according to the attribution rules. Null: no rule matches.',
  `worker_type` string COMMENT 'Worker type as returned by AWS, even if DPU Ledger does not know it. Null: AWS returned none, as for a session that requested only a capacity.',
  `list_cost` decimal(18,6) COMMENT 'List cost of the session on that day alone. Unit: billing_currency.',
  `idle_cost_low` decimal(18,6) COMMENT 'The part of list_cost that was idle, at least. Unit: billing_currency. Null: unknown how long it ran.',
  `idle_cost_high` decimal(18,6) COMMENT 'The part of list_cost that was idle, at most. Unit: billing_currency. Null: unknown how long it ran.',
  `as_of_date` string COMMENT 'The last complete day that it rests on. Unit: UTC date.'
)
USING parquet
PARTITIONED BY (`as_of_date`)
LOCATION 's3://my-bucket/dpu-ledger/spend_anomaly_session'
COMMENT 'One row: one session of a day in spend_anomaly, the ten that cost most.';

CREATE TABLE IF NOT EXISTS `spend_movers` (
  `team` string COMMENT 'The team. Null: sessions of no known team.',
  `billing_currency` string COMMENT 'Currency of all money in the row.',
  `period_start` string COMMENT 'First day of the period. Unit: UTC date.',
  `period_end` string COMMENT 'Last day of the period. Unit: UTC date.',
  `previous_list_cost` decimal(18,6) COMMENT 'List cost of as many days before the period. Unit: billing_currency.',
  `list_cost` decimal(18,6) COMMENT 'List cost of the period. Unit: billing_currency.',
  `change` decimal(18,6) COMMENT 'list_cost less previous_list_cost: the sum of the next four. Unit: billing_currency.',
  `change_by_sessions` decimal(18,6) COMMENT 'The part of change due to more or fewer sessions; all of it where one of the periods has none. Unit: billing_currency.',
  `change_by_hours` decimal(18,6) COMMENT 'The part of change due to how long a session runs. Unit: billing_currency.',
  `change_by_units` decimal(18,6) COMMENT 'The part of change due to how many units a session has while it runs, the billing minimum included. Unit: billing_currency.',
  `change_by_price` decimal(18,6) COMMENT 'The part of change due to what a unit-hour costs at list price. Unit: billing_currency.',
  `as_of_date` string COMMENT 'The last day of the period. Unit: UTC date.'
)
USING parquet
PARTITIONED BY (`as_of_date`)
LOCATION 's3://my-bucket/dpu-ledger/spend_movers'
COMMENT 'One row: one team in one currency, as of one day.';

CREATE TABLE IF NOT EXISTS `failed_session_cost` (
  `week_start` string COMMENT 'Monday of the UTC week in which the sessions were created. The first and the last week may be in the look-back only in part. Unit: UTC date.',
  `team` string COMMENT 'Team according to the attribution rules. Null: no rule matches.',
  `failure_class` string COMMENT 'PERMISSIONS, NETWORK, CAPACITY, COMMAND or OTHER, from words in the error message.',
  `billing_currency` string COMMENT 'Currency of all amounts in the row. Null: the price is unknown.',
  `sessions` bigint COMMENT 'Sessions that failed. Unit: sessions.',
  `list_cost` decimal(18,6) COMMENT 'List cost of these sessions, on whichever day it was incurred: an estimate before tax, discounts and credits. Unit: billing_currency. Null: the cost of none of them is known.',
  `sessions_without_cost` bigint COMMENT 'Those of them that are not in list_cost: their price or usage is unknown. Unit: sessions.',
  `as_of_date` string COMMENT 'The last day of the look-back. Unit: UTC date.'
)
USING parquet
PARTITIONED BY (`as_of_date`)
LOCATION 's3://my-bucket/dpu-ledger/failed_session_cost'
COMMENT 'One row: one team, failure class and week in one currency, as of one day.';

CREATE TABLE IF NOT EXISTS `live_session` (
  `account_id` string COMMENT 'AWS account that owns the session, twelve digits.',
  `region` string COMMENT 'AWS region of the session.',
  `session_id` string COMMENT 'Session id as its creator chose it; ids are reused.',
  `created_on` timestamp COMMENT 'When the session was created; part of its key. Unit: UTC.',
  `team` string COMMENT 'Team according to the attribution rules. Null: no rule matches.',
  `owner` string COMMENT 'Owner according to the attribution rules. Null: no rule matches.',
  `activity` string COMMENT 'BUSY (a statement ran or may have run), IDLE, or UNKNOWN (its statements were not read), at observed_at.',
  `idle_since` timestamp COMMENT 'Time since which nothing had run. Unit: UTC. Null: it is not IDLE.',
  `busy_since` timestamp COMMENT 'When the statement that ran began. Unit: UTC. Null: it is not BUSY, or it is not known when the statement began.',
  `auto_scaling` boolean COMMENT 'Whether auto scaling was requested.',
  `observed_at` timestamp COMMENT 'When it was last observed. Unit: UTC.',
  `up_seconds` decimal(18,3) COMMENT 'For how long it had been open at observed_at. Unit: seconds.',
  `billing_currency` string COMMENT 'Currency of all amounts in the row. Null: the price is unknown.',
  `cost_so_far` decimal(18,6) COMMENT 'Estimated list cost until observed_at; at most, with auto scaling. Unit: billing_currency. Null: the price or capacity is unknown.',
  `cost_per_hour` decimal(18,6) COMMENT 'List cost of an hour; at most, with auto scaling. Unit: billing_currency. Null: the price or capacity is unknown.',
  `cost_from_now` decimal(18,6) COMMENT 'What it costs at most from observed_at until ends_at, if nobody uses it again. If its statements were not read, as if none ran. Unit: billing_currency. Null: unknown_because says why it is unknown.',
  `ends_at` timestamp COMMENT 'When it ends if nobody uses it again: by its idle timeout, or, if that comes first or a statement runs, by its lifetime. Unit: UTC. Null: it should have ended before observed_at.',
  `unknown_because` string COMMENT 'Why an amount is unknown: NO_PRICE, UNKNOWN_CAPACITY or OVERDUE (it should have ended). Null: all amounts are known.',
  `is_called_out` boolean COMMENT 'Whether cost_so_far is above live.alert-cost.',
  `as_of_date` string COMMENT 'The day of the report; sessions that were created later are left out. Unit: UTC date.'
)
USING parquet
PARTITIONED BY (`as_of_date`)
LOCATION 's3://my-bucket/dpu-ledger/live_session'
COMMENT 'One row: one session that was live when it was last observed, as of one day.';

CREATE TABLE IF NOT EXISTS `cost_breakdown` (
  `dimension` string COMMENT 'TOTAL or TEAM: never add the two.',
  `value` string COMMENT 'The team. Null: TOTAL, or sessions of no known team.',
  `billing_currency` string COMMENT 'Currency of all money in the row.',
  `period_start` string COMMENT 'First day of the period. Unit: UTC date.',
  `period_end` string COMMENT 'Last day of the period. Unit: UTC date.',
  `list_cost` decimal(18,6) COMMENT 'List cost of the period, before tax, discounts and credits: confirmed_cost + estimated_cost, and the sum of the five parts from idle_seen_cost to minimum_charge_cost. Unit: billing_currency.',
  `confirmed_cost` decimal(18,6) COMMENT 'The part of list_cost of ended sessions, at usage that AWS reported and a price that is LIST, BILLED or OVERRIDE. Unit: billing_currency. Null: an earlier version worked out a day of the period.',
  `estimated_cost` decimal(18,6) COMMENT 'The rest: no end was seen, the usage is derived, or the price is assumed. spend_daily.estimated_cost is the first of these alone. Unit: billing_currency. Null: an earlier version worked out a day of the period.',
  `at_risk_cost` decimal(18,6) COMMENT 'What live sessions may still cost from their latest observation on: the sum of their exposure_cost. It is not in list_cost. Unit: billing_currency.',
  `idle_seen_cost` decimal(18,6) COMMENT 'The part of list_cost that statements show to be idle. Unit: billing_currency. Null: an earlier version worked out a day of the period.',
  `idle_inferred_cost` decimal(18,6) COMMENT 'The part of list_cost that was idle as the end of its session shows: an idle timeout, without statements. Unit: billing_currency. Null: an earlier version worked out a day of the period.',
  `idle_unknown_cost` decimal(18,6) COMMENT 'The part of list_cost that may have been idle: idle at most less idle at least, and the cost of sessions with evidence NONE. Unit: billing_currency. Null: an earlier version worked out a day of the period.',
  `statement_open_cost` decimal(18,6) COMMENT 'The part of list_cost paid while a statement was open or a Spark job ran. Unit: billing_currency. Null: an earlier version worked out a day of the period.',
  `minimum_charge_cost` decimal(18,6) COMMENT 'The part of list_cost due only to the 60 s billing minimum: neither idle nor busy. Unit: billing_currency. Null: an earlier version worked out a day of the period.',
  `live_sessions` bigint COMMENT 'Live sessions that are in at_risk_cost. Unit: sessions.',
  `live_sessions_without_exposure` bigint COMMENT 'Live sessions that are not in at_risk_cost, because their capacity is unknown. Unit: sessions.',
  `as_of_date` string COMMENT 'The last day of the period. Unit: UTC date.'
)
USING parquet
PARTITIONED BY (`as_of_date`)
LOCATION 's3://my-bucket/dpu-ledger/cost_breakdown'
COMMENT 'One row: one team, or all, in one currency, over the period of the report to a day.';

CREATE TABLE IF NOT EXISTS `project_spend` (
  `project` string COMMENT 'Id of the project in SageMaker Unified Studio.',
  `team` string COMMENT 'Team according to the attribution rules. Null: no rule matches.',
  `billing_currency` string COMMENT 'Currency of all amounts in the row. Null: the price is unknown.',
  `sessions_started` bigint COMMENT 'Sessions whose first day is in the period. Unit: sessions.',
  `list_cost` decimal(18,6) COMMENT 'List cost of the period: an estimate before tax, discounts and credits, not the bill. Unit: billing_currency. Null: the cost of none of them is known.',
  `idle_cost_low` decimal(18,6) COMMENT 'The part of list_cost that was idle, at least. Unit: billing_currency. Null: the cost of none of them is known.',
  `idle_cost_high` decimal(18,6) COMMENT 'The part of list_cost that was idle, at most. Unit: billing_currency. Null: the cost of none of them is known.',
  `as_of_date` string COMMENT 'The last day of the period. Unit: UTC date.'
)
USING parquet
PARTITIONED BY (`as_of_date`)
LOCATION 's3://my-bucket/dpu-ledger/project_spend'
COMMENT 'One row: one project and team in one currency, over the period of the report to a day.';

CREATE TABLE IF NOT EXISTS `spark_cost` (
  `dimension` string COMMENT 'TOTAL or TEAM_WORKER_TYPE: never add the two.',
  `team` string COMMENT 'Team according to the attribution rules. Null: TOTAL, or no rule matches.',
  `worker_type` string COMMENT 'Worker type as returned by AWS, even if DPU Ledger does not know it. Null: TOTAL, or AWS returned none.',
  `billing_currency` string COMMENT 'Currency of all amounts in the row. Null: the price is unknown.',
  `period_start` string COMMENT 'First day of the period. Unit: UTC date.',
  `period_end` string COMMENT 'Last day of the period. Unit: UTC date.',
  `list_cost` decimal(18,6) COMMENT 'List cost of sessions with an event log that started in the period, on whichever day it was incurred: the sum of the seven parts from nothing_ran_cost to unknown_cost. Unit: billing_currency.',
  `nothing_ran_cost` decimal(18,6) COMMENT 'The part paid while neither a statement nor a Spark job ran, seen or inferred from how sessions ended: idle_cost_low of the sessions. Unit: billing_currency.',
  `statement_without_job_cost` decimal(18,6) COMMENT 'The part paid while a statement was open and no Spark job ran. Never idle. Unit: billing_currency.',
  `slots_idle_cost` decimal(18,6) COMMENT 'The part paid while Spark jobs ran, for task slots without a task. Unit: billing_currency.',
  `slots_busy_cost` decimal(18,6) COMMENT 'The part paid for task slots that ran tasks. Unit: billing_currency.',
  `driver_cost` decimal(18,6) COMMENT 'The part paid while Spark jobs ran, for the worker of the driver. Unit: billing_currency.',
  `minimum_charge_cost` decimal(18,6) COMMENT 'The part due only to the 60 s billing minimum. Unit: billing_currency.',
  `unknown_cost` decimal(18,6) COMMENT 'The part of which none of these is known: the sum of the five columns that follow, each the cost of sessions with one reason. Unit: billing_currency.',
  `unknown_figures_cost` decimal(18,6) COMMENT 'Unknown because it is not known when they ran or how many workers they had, or an earlier version made their facts. Unit: billing_currency.',
  `unknown_statements_cost` decimal(18,6) COMMENT 'Unknown because no statements were read: without a job, they may have idled or not. Unit: billing_currency.',
  `unknown_log_cost` decimal(18,6) COMMENT 'Unknown because their log is open, cut off or lacks events. Unit: billing_currency.',
  `unknown_auto_scaling_cost` decimal(18,6) COMMENT 'Unknown because auto scaling kept workers while no job ran. Unit: billing_currency.',
  `unknown_coverage_cost` decimal(18,6) COMMENT 'Unknown because neither statements nor the log cover all of their time. Unit: billing_currency.',
  `sessions` bigint COMMENT 'Sessions with an event log that are in list_cost. Unit: sessions.',
  `sessions_without_cost` bigint COMMENT 'Sessions with an event log that are not: their price or usage is unknown. Unit: sessions.',
  `sessions_without_log` bigint COMMENT 'Sessions without an event log that started in the period. Unit: sessions.',
  `list_cost_without_log` decimal(18,6) COMMENT 'List cost of these, as far as it is known. It is not in list_cost. Unit: billing_currency.',
  `as_of_date` string COMMENT 'The last day of the period. Unit: UTC date.'
)
USING parquet
PARTITIONED BY (`as_of_date`)
LOCATION 's3://my-bucket/dpu-ledger/spark_cost'
COMMENT 'One row: one team and worker type, or all, in one currency, of sessions that started in the period of the report to a day.';

CREATE TABLE IF NOT EXISTS `bill_month` (
  `account_id` string COMMENT 'Account that used the sessions.',
  `billing_currency` string COMMENT 'Currency of the bill.',
  `bill_status` string COMMENT 'OPEN, PRESUMED_CLOSED (15 days after the month, no invoice id), CLOSED (invoice id) or RESTATED (changed after it was closed).',
  `is_collected` boolean COMMENT 'Whether any target of the account was read for a day of the month.',
  `ledger_list_cost` decimal(18,6) COMMENT 'List cost of sessions in the ledger. Usage without a price is not in it. Unit: billing_currency. Null: no usage of the account has a price in this currency.',
  `billed_list_cost` decimal(18,6) COMMENT 'Billed sessions at list rates. Unit: billing_currency. Null: the bill has nothing of AWS Glue for the account, or does not say.',
  `difference` decimal(18,6) COMMENT 'billed_list_cost minus ledger_list_cost. Unit: billing_currency. Null: either is unknown.',
  `contract_discounts` decimal(18,6) COMMENT 'Private rates, EDP and bundled discounts: contracted_cost minus billed_list_cost. Unit: billing_currency. Null: the bill has nothing of AWS Glue for the account, or does not say.',
  `contracted_cost` decimal(18,6) COMMENT 'Billed sessions after the discounts of the contract. Unit: billing_currency. Null: the bill has nothing of AWS Glue for the account, or does not say.',
  `contracted_share` decimal(18,12) COMMENT 'contracted_cost divided by billed_list_cost. Unit: share, 1 is all. Null: either is unknown, or the month is not closed.',
  `billed_cost` decimal(18,6) COMMENT 'Sessions on the invoice, before credits, refunds and tax. Unit: billing_currency. Null: the bill has nothing of AWS Glue for the account.',
  `credits` decimal(18,6) COMMENT 'Credits for AWS Glue as a whole. Unit: billing_currency. Null: the bill has nothing of AWS Glue for the account.',
  `refunds` decimal(18,6) COMMENT 'Refunds for AWS Glue as a whole. Unit: billing_currency. Null: the bill has nothing of AWS Glue for the account.',
  `tax` decimal(18,6) COMMENT 'Tax on AWS Glue as a whole. Unit: billing_currency. Null: the bill has nothing of AWS Glue for the account.',
  `other_charges` decimal(18,6) COMMENT 'Other charges for AWS Glue as a whole, of line item types that are neither usage nor a discount. Unit: billing_currency. Null: the bill has nothing of AWS Glue for the account.',
  `corrections` decimal(18,6) COMMENT 'Charges of later bills that correct this month, for AWS Glue as a whole. Unit: billing_currency. Null: the bill has nothing of AWS Glue for the account.',
  `unexplained_cost` decimal(18,6) COMMENT 'List cost of usage that only the bill or only the ledger has, without a known cause. Parts are added up without their signs. Unit: billing_currency. Null: no day of the account is in the bill yet, or a price is unknown.',
  `explained_share` double COMMENT 'Share of the differences that has a known cause, in list cost without signs. Unit: share, 1 is all. Null: there is no difference, no day of the account is in the bill yet, or a price is unknown.',
  `days_judged` int COMMENT 'Days of a region and unit that the bill has. Unit: days of a region and unit. Null: no day of the account is in the bill yet.',
  `days_beyond_tolerance` int COMMENT 'Those on which more is unexplained than bill.tolerance allows. Unit: days of a region and unit. Null: no day of the account is in the bill yet.',
  `monthly_bias` double COMMENT 'Unexplained unit-hours, added up with their signs, divided by those billed; of the region and unit where it is largest. Unit: share, 1 is all. Null: nothing was billed, or no day of the account is in the bill yet.',
  `is_within_tolerance` boolean COMMENT 'Whether all days and the month are within bill.tolerance. Null: no day of the account is in the bill yet.',
  `judged_by` string COMMENT 'Hash of the bill and of bill.tolerance. If it changes, the month is judged again.',
  `billing_period` string COMMENT 'First day of the month that the bill is for. Unit: UTC date.'
)
USING parquet
PARTITIONED BY (`billing_period`)
LOCATION 's3://my-bucket/dpu-ledger/bill_month'
COMMENT 'One row: one account and currency in a month with a bill.';

CREATE TABLE IF NOT EXISTS `bill_reconciliation` (
  `usage_date` string COMMENT 'UTC day of the usage. Unit: UTC date. Null: the bill has one row a month.',
  `account_id` string COMMENT 'Account that used the sessions.',
  `region` string COMMENT 'Region of the sessions.',
  `capacity_unit` string COMMENT 'DPU or M-DPU.',
  `list_unit_price` decimal(18,6) COMMENT 'List rate of a unit-hour that the bill and the ledger both have. Unit: billing_currency. Null: they do not have the same rates in the month: usage at all rates is one.',
  `cause` string COMMENT 'Why they differ, such as NOT_COLLECTED or PRICE. BILLED_BEYOND_LEDGER and LEDGER_BEYOND_BILL are not explained. The page Reconciliation has all.',
  `billing_currency` string COMMENT 'Currency of the bill.',
  `unit_hours` decimal(18,6) COMMENT 'Billed usage minus that of the ledger, due to the cause. Unit: DPU-hours or M-DPU-hours.',
  `list_cost` decimal(18,6) COMMENT 'Billed list cost minus that of the ledger, due to the cause. Usage is priced as in the ledger, or as in the bill where the ledger has no price. Unit: billing_currency. Null: neither the ledger nor the bill has a price.',
  `unit_hours_low` decimal(18,6) COMMENT 'Least that the cause can explain. Unit: DPU-hours or M-DPU-hours.',
  `unit_hours_high` decimal(18,6) COMMENT 'Most that the cause can explain; the same as unit_hours_low if it is exact. Unit: DPU-hours or M-DPU-hours. Null: there is no bound.',
  `billing_period` string COMMENT 'First day of the month that the bill is for. Unit: UTC date.'
)
USING parquet
PARTITIONED BY (`billing_period`)
LOCATION 's3://my-bucket/dpu-ledger/bill_reconciliation'
COMMENT 'One row: one cause of a difference in one account, region, unit, rate and UTC day.';

CREATE TABLE IF NOT EXISTS `bill_price` (
  `region` string COMMENT 'Region of the sessions.',
  `capacity_unit` string COMMENT 'DPU or M-DPU.',
  `glue_version` string COMMENT 'Glue version whose price the rate is. Null: the rate cannot be assigned to a version.',
  `worker_family` string COMMENT 'Worker family whose price the rate is: R or Z. Null: all families of a DPU cost the same, or the rate cannot be assigned to a version.',
  `billing_currency` string COMMENT 'Currency of the bill.',
  `list_unit_price` decimal(18,6) COMMENT 'List rate of a unit-hour in the bill. Unit: billing_currency.',
  `rate_code` string COMMENT 'Code of the rate in the AWS price list. Null: the bill has none, or several for this rate.',
  `price_basis` string COMMENT 'ALONE: the version was the only one of an account and day. REGRESSION: costs of days follow from the hours of versions. MIX: the rate is of no one version, and so no price.',
  `billed_unit_hours` decimal(18,6) COMMENT 'Billed usage of the region and unit at this rate. Unit: DPU-hours or M-DPU-hours.',
  `ledger_unit_price` decimal(18,6) COMMENT 'List price that the ledger has for the version in this month. Unit: billing_currency. Null: the ledger has none or several, or the rate is a mix.',
  `difference` decimal(18,6) COMMENT 'list_unit_price minus ledger_unit_price. Unit: billing_currency. Null: ledger_unit_price is unknown.',
  `billing_period` string COMMENT 'First day of the month that the bill is for, from which on the price is in effect. Unit: UTC date.'
)
USING parquet
PARTITIONED BY (`billing_period`)
LOCATION 's3://my-bucket/dpu-ledger/bill_price'
COMMENT 'One row: one list rate and Glue version of a region and unit in the bill of a closed month.';

CREATE TABLE IF NOT EXISTS `statement_observation` (
  `account_id` string COMMENT 'AWS account of the session, twelve digits.',
  `region` string COMMENT 'AWS region of the session.',
  `session_id` string COMMENT 'Session that ran the statement.',
  `created_on` timestamp COMMENT 'When that session was created. Unit: UTC. Null: AWS returned none that can be stored.',
  `observed_at` timestamp COMMENT 'When AWS answered, from the Date header. Unit: UTC.',
  `statement_id` int COMMENT 'Number of the statement in its session. Unit: position, from 0.',
  `state` string COMMENT 'State as returned by AWS. Null: AWS returned none.',
  `started_on` timestamp COMMENT 'When the statement began. Unit: UTC. Null: it has not begun, or AWS returned none.',
  `completed_on` timestamp COMMENT 'When the statement ended. Unit: UTC. Null: it is still running, or AWS returned none.',
  `observed_date` string COMMENT 'UTC date of observed_at. Unit: UTC date.'
)
USING parquet
PARTITIONED BY (`observed_date`)
LOCATION 's3://my-bucket/dpu-ledger/statement_observation'
COMMENT 'One row: one statement in one observed state, if statements are read.';

CREATE TABLE IF NOT EXISTS `quarantine` (
  `account_id` string COMMENT 'AWS account that owns the session, twelve digits.',
  `region` string COMMENT 'AWS region of the session.',
  `session_id` string COMMENT 'Session id as its creator chose it. Null: AWS returned none.',
  `created_on` timestamp COMMENT 'When the session was created, according to AWS. Unit: UTC. Null: AWS returned none that can be stored.',
  `observed_at` timestamp COMMENT 'When the row was observed. Unit: UTC.',
  `run_id` string COMMENT 'The run that collected the row.',
  `reason` string COMMENT 'NO_SESSION_ID, NO_CREATED_ON or IMPLAUSIBLE_CREATED_ON.',
  `observed_date` string COMMENT 'UTC date of observed_at. Unit: UTC date.'
)
USING parquet
PARTITIONED BY (`observed_date`)
LOCATION 's3://my-bucket/dpu-ledger/quarantine'
COMMENT 'One row: one observed row without a usable key.';

CREATE TABLE IF NOT EXISTS `focus_cost_and_usage` (
  `BilledCost` decimal(18,6) COMMENT 'Always 0: DPU Ledger issues no invoice, and AWS bills this usage in its own export. Unit: BillingCurrency.',
  `BillingAccountId` string COMMENT 'The account that AWS bills (focus.billing-account-id).',
  `BillingAccountName` string COMMENT 'Name of that account (focus.billing-account-name). Null: not configured.',
  `BillingCurrency` string COMMENT 'Currency of all costs of the row.',
  `BillingPeriodEnd` timestamp COMMENT 'Start of the next month. Unit: UTC.',
  `BillingPeriodStart` timestamp COMMENT 'Start of the month. Unit: UTC.',
  `ChargeCategory` string COMMENT 'Always Usage.',
  `ChargeClass` string COMMENT 'Would mark a correction of a closed month; an export replaces the month instead. Null: always.',
  `ChargeDescription` string COMMENT 'Service, worker type, and that this is an estimate.',
  `ChargeFrequency` string COMMENT 'Always Usage-Based.',
  `ChargePeriodEnd` timestamp COMMENT 'Start of the next UTC day. Unit: UTC.',
  `ChargePeriodStart` timestamp COMMENT 'Start of the UTC day on which the session ran. Unit: UTC.',
  `CommitmentDiscountStatus` string COMMENT 'Glue sessions have no commitment discounts; rules of FOCUS refer to the column. Null: always.',
  `ConsumedQuantity` decimal(18,6) COMMENT 'Usage of the day, with the 60 s billing minimum. Unit: DPU-hours or M-DPU-hours.',
  `ConsumedUnit` string COMMENT 'DPU-Hours or M-DPU-Hours.',
  `ContractedCost` decimal(38,18) COMMENT 'ContractedUnitPrice times PricingQuantity: contracted_cost of session_day, an estimate. Unit: BillingCurrency.',
  `ContractedUnitPrice` decimal(24,12) COMMENT 'ListUnitPrice times contracted_share of the session. Unit: BillingCurrency.',
  `EffectiveCost` decimal(38,18) COMMENT '0, because the export of AWS has this cost; ContractedCost if focus.merge-safe is false. Unit: BillingCurrency.',
  `InvoiceIssuerName` string COMMENT 'Who invoices this usage (focus.invoice-issuer).',
  `ListCost` decimal(30,12) COMMENT 'ListUnitPrice times PricingQuantity: list_cost of session_day, an estimate before discounts, credits and tax. Unit: BillingCurrency.',
  `ListUnitPrice` decimal(18,6) COMMENT 'List price of one unit-hour. Unit: BillingCurrency.',
  `PricingCategory` string COMMENT 'Always Standard.',
  `PricingQuantity` decimal(18,6) COMMENT 'ConsumedQuantity. Unit: DPU-hours or M-DPU-hours.',
  `PricingUnit` string COMMENT 'ConsumedUnit.',
  `ProviderName` string COMMENT 'Always AWS.',
  `PublisherName` string COMMENT 'Always Amazon Web Services, Inc.',
  `RegionId` string COMMENT 'Region of the session, such as eu-west-1.',
  `RegionName` string COMMENT 'Name of the region in the AWS SDK, such as Europe (Ireland). Null: the SDK does not know the region.',
  `ResourceId` string COMMENT 'ARN of the session. Ids are reused: x_SessionCreatedOn tells sessions apart.',
  `ResourceName` string COMMENT 'Session id, which its creator chose.',
  `ResourceType` string COMMENT 'Always Glue Session.',
  `ServiceCategory` string COMMENT 'Always Analytics.',
  `ServiceName` string COMMENT 'Always AWS Glue.',
  `ServiceSubcategory` string COMMENT 'Always Data Processing.',
  `SkuId` string COMMENT 'Region and unit: an id of DPU Ledger, not the SKU of AWS.',
  `SkuMeter` string COMMENT 'What is measured.',
  `SkuPriceDetails` map<string,string> COMMENT 'The unit that the price is for, as x_CapacityUnit.',
  `SkuPriceId` string COMMENT 'SkuId, currency and list price: an id of DPU Ledger, not of AWS.',
  `SubAccountId` string COMMENT 'Account that used the session.',
  `SubAccountName` string COMMENT 'Name of that account (focus.account-names). Null: not configured.',
  `Tags` map<string,string> COMMENT 'dpu-ledger/team, dpu-ledger/owner and dpu-ledger/project, as attributed; not the tags of AWS. Null: none of them is known.',
  `x_GlueVersion` string COMMENT 'Version of Glue. Null: AWS returned none.',
  `x_IdleCostHigh` decimal(18,6) COMMENT 'The part of ListCost that was idle, at most. Unit: BillingCurrency. Null: the running time is unknown.',
  `x_IdleCostLow` decimal(18,6) COMMENT 'The part of ListCost that was idle, at least. Unit: BillingCurrency. Null: the running time is unknown.',
  `x_IdleEvidence` string COMMENT 'How sure the idle cost is: idle_evidence of session_day.',
  `x_IsConfirmed` boolean COMMENT 'Whether the session has ended, AWS reported its usage, and its price is a list price or an override.',
  `x_IsEstimated` boolean COMMENT 'Whether later nights restate the usage, because the session had not ended.',
  `x_Lifecycle` string COMMENT 'LIVE, ENDED, VANISHED or STALE.',
  `x_Owner` string COMMENT 'Who opened the session: a pseudonym unless privacy.persons is named. Null: unknown or not kept.',
  `x_Project` string COMMENT 'Id of the project in SageMaker Unified Studio. Null: not opened by Unified Studio.',
  `x_SessionCreatedOn` timestamp COMMENT 'When the session was created. Unit: UTC.',
  `x_SessionOrigin` string COMMENT 'The tool that opened the session.',
  `x_Team` string COMMENT 'Team of the session. Null: no rule names a team.',
  `x_UsageBasis` string COMMENT 'Where the quantity comes from: usage_basis of session_fact.',
  `x_WorkerType` string COMMENT 'Worker type. Null: AWS returned none.',
  `billing_period` string COMMENT 'First day of the month; not a column of FOCUS. Unit: UTC date.'
)
USING parquet
PARTITIONED BY (`billing_period`)
LOCATION 's3://my-bucket/dpu-ledger/focus_cost_and_usage'
COMMENT 'One row: one UTC day of a session that has a price, as a charge of FOCUS.';

CREATE TABLE IF NOT EXISTS `spark_activity` (
  `account_id` string COMMENT 'Account of the session. Null: the log was joined to no session.',
  `region` string COMMENT 'Region of the session. Null: the log was joined to no session.',
  `session_id` string COMMENT 'Session that wrote the log. Null: the log was joined to no session.',
  `created_on` timestamp COMMENT 'When the session was created; part of its key. Unit: UTC. Null: the log was joined to no session.',
  `joined_by` string COMMENT 'How the session was found: PROPERTY (spark.dpuledger.session), COMMAND (--SESSION_ID), PATH (folder named by its id), LOGS_PATH (its argument, one session at that time) or TIME (the only session that fits). Null: the log was joined to no session.',
  `join_certainty` string COMMENT 'CERTAIN (the log names the session), LIKELY or POSSIBLE. Null: the log was joined to no session.',
  `unjoined_because` string COMMENT 'Why the log was joined to no session: NO_START, JOB_RUN, UNKNOWN_SESSION, OTHER_TIME, CONFLICT, NO_SESSION or AMBIGUOUS. Null: it was joined to one.',
  `log` string COMMENT 'Hash of the path of the log. Paths are not kept.',
  `log_bytes` bigint COMMENT 'Length of its files. Unit: bytes.',
  `log_modified_at` timestamp COMMENT 'When its newest file was written. Unit: UTC.',
  `log_state` string COMMENT 'WHOLE, OPEN (being written, or its driver was killed), CUT (events are missing), COMPACTED, MISSING_PART, EMPTY, NOT_A_LOG or UNREADABLE. The last five have no figures.',
  `events` bigint COMMENT 'Events of the log. Unit: events.',
  `events_passed_over` bigint COMMENT 'Events that are not needed or unknown. Unit: events.',
  `events_lost` bigint COMMENT 'Lines that are no event, and starts or ends of tasks and jobs that are missing. Unit: events.',
  `tasks_backward` bigint COMMENT 'Tasks that ended before they began, because a clock was set back. They count as 0 s. Unit: tasks.',
  `spark_version` string COMMENT 'Version of Spark. Null: the log does not say.',
  `application_started_at` timestamp COMMENT 'When the application started. Unit: UTC. Null: the log does not say.',
  `application_ended_at` timestamp COMMENT 'When the application ended. Unit: UTC. Null: it had not ended, or its end was not written.',
  `last_event_at` timestamp COMMENT 'Last time in the log. Nothing is known of later. Unit: UTC. Null: no event has a time.',
  `executors_added` bigint COMMENT 'Executors that ever started. Unit: executors. Null: the log has no figures.',
  `executors_max` int COMMENT 'Most executors at once. Unit: executors. Null: the log has no figures.',
  `slots_max` int COMMENT 'Most tasks that could run at once. Unit: tasks. Null: the log has no figures.',
  `executor_memory_bytes` bigint COMMENT 'Heap of an executor. Unit: bytes. Null: the log does not say.',
  `driver_cores` int COMMENT 'Cores of the driver. Unit: cores. Null: the log does not say.',
  `slot_seconds` decimal(20,3) COMMENT 'Slots times seconds, until the last event. Unit: slot-seconds. Null: the log has no figures.',
  `slot_steps` array<bigint> COMMENT 'From when there were how many slots: a time and a number, in turn, at most 500 times. Unit: milliseconds since 1970, slots. Null: the log has no figures.',
  `jobs` bigint COMMENT 'Jobs that started. Unit: jobs. Null: the log has no figures.',
  `failed_jobs` bigint COMMENT 'Jobs that failed or were cancelled. Unit: jobs. Null: the log has no figures.',
  `job_seconds` decimal(18,3) COMMENT 'Time during which at least one job ran. Unit: seconds. Null: the log has no figures.',
  `job_slot_seconds` decimal(20,3) COMMENT 'Slots times seconds during that time. Unit: slot-seconds. Null: the log has no figures.',
  `job_stretches` array<bigint> COMMENT 'Start and end of each stretch of that time, in turn; at most 500 stretches. Unit: milliseconds since 1970. Null: the log has no figures.',
  `job_gap_closed_millis` bigint COMMENT 'Longest pause that counts as part of a stretch, because there were too many; 0 if none does. Unit: milliseconds. Null: the log has no figures.',
  `tasks` bigint COMMENT 'Tasks that ended. Unit: tasks. Null: the log has no figures.',
  `failed_tasks` bigint COMMENT 'Tasks that failed. Unit: tasks. Null: the log has no figures.',
  `killed_tasks` bigint COMMENT 'Tasks that were stopped, such as those of a cancelled job. Unit: tasks. Null: the log has no figures.',
  `stages` bigint COMMENT 'Attempts of stages that ended. Unit: stages. Null: the log has no figures.',
  `failed_stages` bigint COMMENT 'Attempts of stages that failed. Unit: stages. Null: the log has no figures.',
  `busy_slot_seconds` decimal(20,3) COMMENT 'Running time of all tasks. Unit: slot-seconds. Null: the log has no figures.',
  `task_seconds` decimal(18,3) COMMENT 'Time during which at least one task ran. Unit: seconds. Null: the log has no figures.',
  `tasks_at_once_mean` double COMMENT 'Mean number of running tasks, by time, while at least one ran. Unit: tasks. Null: no task ran.',
  `tasks_at_once_p50` int COMMENT 'Median of the same. Unit: tasks. Null: no task ran.',
  `tasks_at_once_p95` int COMMENT '95th percentile of the same. Unit: tasks. Null: no task ran.',
  `tasks_at_once_max` int COMMENT 'Most of the same. Unit: tasks. Null: no task ran.',
  `gc_share` double COMMENT 'Garbage collection as a share of the running time of tasks. Unit: share, 1 is all. Null: no task says how long it ran.',
  `skew_ratio` double COMMENT 'Longest task by the median one, in the stage that lost most time by it. Unit: ratio. Null: no stage had two tasks.',
  `skew_seconds` decimal(18,3) COMMENT 'Longest task less the median one, in that stage. Unit: seconds. Null: no stage had two tasks.',
  `peak_heap_bytes` bigint COMMENT 'Most heap that an executor used. Unit: bytes. Null: the log does not say.',
  `peak_execution_bytes` bigint COMMENT 'Most heap that an executor used for shuffles, joins and sorts. Unit: bytes. Null: the log does not say.',
  `peak_storage_bytes` bigint COMMENT 'Most heap that an executor used for cached data. Unit: bytes. Null: the log does not say.',
  `peak_process_bytes` bigint COMMENT 'Most memory that the processes of an executor used. Unit: bytes. Null: the log does not say.',
  `driver_peak_heap_bytes` bigint COMMENT 'Most heap that the driver used. Unit: bytes. Null: the log does not say.',
  `memory_spilled_bytes` bigint COMMENT 'Data in memory that was written to disk because it did not fit. Unit: bytes. Null: the log has no figures.',
  `disk_spilled_bytes` bigint COMMENT 'The same, as it was on disk. Unit: bytes. Null: the log has no figures.',
  `has_cached_data` boolean COMMENT 'Whether data was cached in executors. Null: the log has no figures.',
  `session_in_property` bigint COMMENT 'Hash of the session id in spark.dpuledger.session. Unit: hash. Null: the log names none.',
  `session_in_command` bigint COMMENT 'Hash of the session id in the command of the driver. Unit: hash. Null: the log names none.',
  `project_in_property` bigint COMMENT 'Hash of the Unified Studio project in spark.glue.JOB_NAME. Unit: hash. Null: the log names none.',
  `is_job_run` boolean COMMENT 'Whether a Glue job run wrote the log.',
  `started_date` string COMMENT 'UTC date on which the application started; on which the log was written, if that is unknown, or if it is of no session and its clock seems to be off. Unit: UTC date.'
)
USING parquet
PARTITIONED BY (`started_date`)
LOCATION 's3://my-bucket/dpu-ledger/spark_activity'
COMMENT 'One row: one event log of a session; also a log that was joined to none.';

CREATE TABLE IF NOT EXISTS `spark_replay` (
  `log` string COMMENT 'Hash of the path of the log. Paths are not kept.',
  `executors` int COMMENT 'Most executors at once in the log. Unit: executors.',
  `fewer_executors` int COMMENT 'Most executors at once in the replay. Unit: executors.',
  `verdict` string COMMENT 'PROMISED, or why there is no range: LOG_INCOMPLETE, TOO_LARGE, STREAMING, FAILED, TOO_FEW_TASKS, EXECUTORS_UNCLEAR, CACHED_DATA, SPILLED, MEMORY_UNKNOWN, TOO_LITTLE_MEMORY or OFF (the replay of the log itself is more than 5 % off).',
  `job_seconds` decimal(18,3) COMMENT 'Time during which at least one job ran, in the log. Unit: seconds. Null: the work was not replayed.',
  `fast_job_seconds` decimal(18,3) COMMENT 'The same in the replay at best: tasks take as long as recorded. Less the 5 % that a replay may be off. Unit: seconds. Null: there is no promise.',
  `slow_job_seconds` decimal(18,3) COMMENT 'The same in the replay at worst: shuffle reads, garbage collection and non-local reads take longer, as there are fewer executors. Plus 5 %. Unit: seconds. Null: there is no promise.',
  `span_seconds` decimal(18,3) COMMENT 'From the start of the first job to the end of the last, in the log. Unit: seconds. Null: the work was not replayed.',
  `fast_span_seconds` decimal(18,3) COMMENT 'The same in the replay at best. Pauses between jobs stay as they were. Unit: seconds. Null: there is no promise.',
  `slow_span_seconds` decimal(18,3) COMMENT 'The same in the replay at worst. Unit: seconds. Null: there is no promise.',
  `started_date` string COMMENT 'UTC date on which the application started; on which the log was written, if that is unknown, or if it is of no session and its clock seems to be off. Unit: UTC date.'
)
USING parquet
PARTITIONED BY (`started_date`)
LOCATION 's3://my-bucket/dpu-ledger/spark_replay'
COMMENT 'One row: one event log and smaller number of executors.';

CREATE TABLE IF NOT EXISTS `bill_daily` (
  `usage_date` string COMMENT 'UTC day of the usage. Unit: UTC date. Null: the bill has one row a month.',
  `account_id` string COMMENT 'Account that used the sessions.',
  `region` string COMMENT 'Region of the sessions.',
  `capacity_unit` string COMMENT 'DPU or M-DPU.',
  `list_unit_price` decimal(18,6) COMMENT 'List rate of a unit-hour, as billed. Unit: billing_currency. Null: the bill has no list rate.',
  `rate_code` string COMMENT 'Code of the rate in the AWS price list. Null: the bill has none, or several for this rate.',
  `billing_currency` string COMMENT 'Currency of the bill.',
  `unit_hours` decimal(18,6) COMMENT 'Billed usage. Unit: DPU-hours or M-DPU-hours.',
  `list_cost` decimal(18,6) COMMENT 'Billed usage at list rates. Unit: billing_currency. Null: the bill does not say.',
  `contracted_cost` decimal(18,6) COMMENT 'Cost after private rates and discounts of the contract (EDP, bundled discounts). Unit: billing_currency. Null: the bill does not say.',
  `billed_cost` decimal(18,6) COMMENT 'Cost of this usage on the invoice, before credits, refunds and tax. Unit: billing_currency.',
  `bill_status` string COMMENT 'OPEN, PRESUMED_CLOSED (15 days after the month, no invoice id), CLOSED (invoice id) or RESTATED (changed after it was closed).',
  `bill_form` string COMMENT 'Form of the file: CUR_2, LEGACY_CUR, FOCUS_1_0, FOCUS_1_2 or COST_EXPLORER.',
  `billing_period` string COMMENT 'First day of the month that the bill is for. Unit: UTC date.'
)
USING parquet
PARTITIONED BY (`billing_period`)
LOCATION 's3://my-bucket/dpu-ledger/bill_daily'
COMMENT 'One row: one account, region, unit, rate and UTC day of the bill of a month.';

CREATE TABLE IF NOT EXISTS `bill_session` (
  `usage_date` string COMMENT 'UTC day of the usage. Unit: UTC date.',
  `account_id` string COMMENT 'Account that used the sessions.',
  `region` string COMMENT 'Region of the sessions.',
  `session_id` string COMMENT 'Session id from the resource id.',
  `capacity_unit` string COMMENT 'DPU or M-DPU.',
  `list_unit_price` decimal(18,6) COMMENT 'List rate of a unit-hour, as billed. Unit: billing_currency. Null: the bill has no list rate.',
  `billing_currency` string COMMENT 'Currency of the bill.',
  `unit_hours` decimal(18,6) COMMENT 'Billed usage. Unit: DPU-hours or M-DPU-hours.',
  `billed_cost` decimal(18,6) COMMENT 'Cost of this usage on the invoice, before credits, refunds and tax. Unit: billing_currency.',
  `billing_period` string COMMENT 'First day of the month that the bill is for. Unit: UTC date.'
)
USING parquet
PARTITIONED BY (`billing_period`)
LOCATION 's3://my-bucket/dpu-ledger/bill_session'
COMMENT 'One row: one session, rate and UTC day of a bill whose rows name sessions.';

CREATE TABLE IF NOT EXISTS `bill_charge` (
  `account_id` string COMMENT 'Account that used the sessions.',
  `corrected_month` string COMMENT 'Earlier month that the charge corrects. Unit: UTC month. Null: it is for the month of the bill.',
  `operation` string COMMENT 'Operation, such as GlueInteractiveSession. Null: the charge has none, as tax.',
  `charge_kind` string COMMENT 'USAGE, DISCOUNT (of the contract), CREDIT, REFUND, TAX or OTHER.',
  `line_item_type` string COMMENT 'Line item type (CUR) or charge category (FOCUS), as AWS calls it.',
  `billing_currency` string COMMENT 'Currency of the bill.',
  `unit_hours` decimal(18,6) COMMENT 'Billed usage. Unit: DPU-hours or M-DPU-hours. Null: the charge is not for unit-hours.',
  `list_cost` decimal(18,6) COMMENT 'Usage at list rates. Unit: billing_currency. Null: the bill does not say, or the charge is no usage.',
  `billed_cost` decimal(18,6) COMMENT 'The charge on the invoice. Unit: billing_currency.',
  `billing_period` string COMMENT 'First day of the month that the bill is for. Unit: UTC date.'
)
USING parquet
PARTITIONED BY (`billing_period`)
LOCATION 's3://my-bucket/dpu-ledger/bill_charge'
COMMENT 'One row: one account, operation and line item type of the bill of a month for AWS Glue.';

CREATE TABLE IF NOT EXISTS `bill_delivery` (
  `source` string COMMENT 'Entry of bill.sources.',
  `bill_form` string COMMENT 'Form of the files: CUR_2, LEGACY_CUR, FOCUS_1_0, FOCUS_1_2 or COST_EXPLORER.',
  `delivery` string COMMENT 'Folder, manifest or file of the delivery.',
  `files` array<string> COMMENT 'Its files, within the source.',
  `bytes` bigint COMMENT 'Length of all files. Unit: bytes.',
  `files_hash` string COMMENT 'Hash of the names, lengths and times of the files. If it changes, the month is read again.',
  `rows_read` bigint COMMENT 'Rows of all services. Unit: rows.',
  `glue_rows` bigint COMMENT 'Rows of AWS Glue. Unit: rows.',
  `session_rows` bigint COMMENT 'Rows of interactive sessions. Unit: rows.',
  `has_sessions` boolean COMMENT 'Whether its rows name sessions.',
  `bill_status` string COMMENT 'OPEN, PRESUMED_CLOSED, CLOSED or RESTATED, as in bill_daily.',
  `delivered_at` timestamp COMMENT 'When the newest of its files was written. Unit: UTC.',
  `read_at` timestamp COMMENT 'When it was read. Unit: UTC.',
  `billing_period` string COMMENT 'First day of the month that the bill is for. Unit: UTC date.'
)
USING parquet
PARTITIONED BY (`billing_period`)
LOCATION 's3://my-bucket/dpu-ledger/bill_delivery'
COMMENT 'One row: one delivery of the bill of a month that the other bill tables are from.';
