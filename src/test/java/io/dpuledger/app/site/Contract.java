package io.dpuledger.app.site;

import java.util.LinkedHashMap;
import java.util.Map;

/** The columns that every reader may rely on, as they were promised: not read from the code. */
public final class Contract {
  /** Name and type of the promised columns, by table. */
  public static final Map<String, Map<String, String>> COLUMNS = new LinkedHashMap<>();

  private static final String KEY =
      "account_id string, region string, session_id string, created_on timestamp, ";

  static {
    table(
        "session_observation",
        KEY
            + "observed_at timestamp, run_id string, status string, error_message string,"
            + " description string, role_arn string, command_name string, python_version string,"
            + " glue_version string, worker_type string, number_of_workers int,"
            + " max_capacity double, execution_time_seconds double, dpu_seconds double,"
            + " idle_timeout_minutes int, completed_on timestamp, progress double,"
            + " security_configuration string, connections array<string>,"
            + " default_arguments map<string,string>, profile_name string, session_type string,"
            + " tags map<string,string>, statements_read_at timestamp, statements_listed int,"
            + " observed_date string");
    table(
        "statement_observation",
        KEY
            + "observed_at timestamp, statement_id int, state string, started_on timestamp,"
            + " completed_on timestamp, observed_date string");
    table(
        "collection",
        "run_id string, started_at timestamp, finished_at timestamp, account_id string,"
            + " region string, source string, outcome string, pages int, sessions long,"
            + " statements long, error string, calls long, throttled_calls long, denied_sessions"
            + " long, observed_date string");
    table(
        "session_fact",
        KEY
            + "first_observed_at timestamp, figures_at timestamp, lifecycle string, status string,"
            + " worker_type string, number_of_workers int, capacity_units units,"
            + " capacity_unit string, capacity_basis string, glue_version string,"
            + " command_name string, session_origin string, role_name string,"
            + " profile_name string, owner string, team string, auto_scaling boolean,"
            + " idle_timeout_minutes int, started_on timestamp, ended_on timestamp,"
            + " execution_seconds secs, dpu_seconds decimal(20,3), usage_basis string,"
            + " unit_hours units, list_unit_price money, price_basis string,"
            + " billing_currency string, list_cost money, contracted_cost money,"
            + " minimum_charge_cost money, idle_evidence string, idle_seconds_low secs,"
            + " idle_seconds_high secs, idle_cost_low money, idle_cost_high money,"
            + " statements int, exposure_cost money, quality_flags array<string>,"
            + " idle_cost_seen money, is_confirmed boolean, project string,"
            + " contracted_share decimal(18,12), last_job_at timestamp, job_millis array<long>,"
            + " jobs_outside_statements boolean, spark_job_seconds secs,"
            + " statement_without_job_seconds secs, created_date string");
    table(
        "session_day",
        KEY
            + "slice_start timestamp, slice_end timestamp, capacity_units units,"
            + " capacity_unit string, unit_hours units, list_cost money, contracted_cost money,"
            + " billing_currency string, idle_seconds_low secs, idle_seconds_high secs,"
            + " idle_cost_low money, idle_cost_high money, idle_evidence string,"
            + " is_estimated boolean, is_start boolean, team string, owner string,"
            + " worker_type string, glue_version string, session_origin string,"
            + " idle_cost_seen money, minimum_charge_cost money, is_confirmed boolean,"
            + " project string, list_unit_price money, usage_basis string, lifecycle string,"
            + " contracted_share decimal(18,12), usage_date string");
    table(
        "spend_daily",
        "account_id string, region string, team string, owner string, worker_type string,"
            + " capacity_unit string, glue_version string, session_origin string,"
            + " billing_currency string, sessions_active long, sessions_started long,"
            + " unit_hours units, list_cost money, contracted_cost money, idle_cost_low money,"
            + " idle_cost_high money, estimated_cost money, unpriced_unit_hours units,"
            + " confirmed_cost money, idle_cost_seen money, statement_open_cost money,"
            + " minimum_charge_cost money, project string, usage_date string");
    table(
        "capacity_hourly",
        "hour_start timestamp, account_id string, region string, capacity_unit string,"
            + " sessions_started long, sessions_failed long, peak_sessions int,"
            + " mean_sessions double, peak_units units, mean_units units, quota_units units,"
            + " failed_permissions long, failed_network long, failed_capacity long, failed_command"
            + " long, failed_other long, seconds_near_quota secs, usage_date string");
    table(
        "capacity_profile",
        "weekday int, hour_of_day int, account_id string, region string, capacity_unit string,"
            + " mean_sessions double, peak_sessions int, mean_units units, peak_units units,"
            + " as_of_date string");
    table(
        "capacity_peak",
        KEY
            + "capacity_unit string, peak_at timestamp, peak_sessions int, team string, owner"
            + " string, worker_type string, capacity_units units, as_of_date string");
    table(
        "budget_status",
        "team string, month string, billing_currency string, cost_basis string, budget money,"
            + " cost_to_date money, budget_used_share double, forecast_cost_low money,"
            + " forecast_cost_point money, forecast_cost_high money,"
            + " chance_of_exceeding double, state string, withheld_because string, as_of_date"
            + " string");
    table(
        "spend_anomaly",
        "usage_date string, team string, billing_currency string, list_cost money,"
            + " expected_list_cost money, excess_list_cost money, score double, is_new boolean,"
            + " as_of_date string");
    table(
        "spend_anomaly_session",
        KEY
            + "usage_date string, team string, billing_currency string, rank int, owner string,"
            + " worker_type string, list_cost money, idle_cost_low money, idle_cost_high money,"
            + " as_of_date string");
    table(
        "recommendation",
        "recommendation_id string, kind string, sessions long, billing_currency string,"
            + " estimated_monthly_savings_low money, estimated_monthly_savings_high money,"
            + " interruptions_expected long, confidence string, risk string, effort string,"
            + " rollback string, rationale string, details string, artefact_path string,"
            + " status string, first_seen string, last_seen string, as_of_date string");
    table(
        "recommendation_withheld",
        "kind string, account_id string, role_name string, team string, session_origin string,"
            + " billing_currency string, sessions long, list_cost money, reason string,"
            + " as_of_date string");
    table(
        "efficiency_score",
        "dimension string, value string, billing_currency string, sessions long,"
            + " estimated_monthly_cost money, attainable_savings money, evidence_share double,"
            + " score double, withheld_because string, as_of_date string");
    table(
        "idle_waste",
        "period_start string, period_end string, dimension string, value string, billing_currency"
            + " string, unit_hours units, list_cost money, idle_cost_low money, idle_cost_point"
            + " money, idle_cost_high money, point_basis string, share_exact double, share_partial"
            + " double, share_tail double, share_undecidable double, share_ceiling double,"
            + " idle_timeout_to_execution_ratio double, idle_cost_point_low money,"
            + " idle_cost_point_high money, least_measured_team string, least_measured_days int,"
            + " as_of_date string");
    table(
        "idle_timeout_curve",
        "timeout_minutes int, restart_factor double, relative_cost money, replayed_saving money,"
            + " interruptions long, gaps long, is_optimum boolean, as_of_date string");
    table(
        "spend_forecast",
        "dimension string, value string, billing_currency string, month string, history_days int,"
            + " list_cost_to_date money, forecast_list_cost_low money, forecast_list_cost_point"
            + " money, forecast_list_cost_high money, contracted_cost_to_date money,"
            + " forecast_contracted_cost_low money, forecast_contracted_cost_point money,"
            + " forecast_contracted_cost_high money, withheld_because string, past_forecast_as_of"
            + " string, past_forecast_list_cost money, past_list_cost money, past_forecast_error"
            + " money, as_of_date string");
    table(
        "reported_month",
        "month string, team string, billing_currency string, list_cost money, contracted_cost money,"
            + " as_of_date string");
    table(
        "spend_movers",
        "team string, billing_currency string, period_start string, period_end string,"
            + " previous_list_cost money, list_cost money, change money, change_by_sessions money,"
            + " change_by_hours money, change_by_units money, change_by_price money, as_of_date"
            + " string");
    table(
        "failed_session_cost",
        "week_start string, team string, failure_class string, billing_currency string, sessions"
            + " long, list_cost money, sessions_without_cost long, as_of_date string");
    table(
        "live_session",
        KEY
            + "team string, owner string, activity string, idle_since timestamp, busy_since"
            + " timestamp, auto_scaling boolean, observed_at timestamp, up_seconds secs,"
            + " billing_currency string, cost_so_far money, cost_per_hour money, cost_from_now"
            + " money, ends_at timestamp, unknown_because string, is_called_out boolean,"
            + " as_of_date string");
    table(
        "cost_breakdown",
        "dimension string, value string, billing_currency string, period_start string,"
            + " period_end string, list_cost money, confirmed_cost money, estimated_cost money,"
            + " at_risk_cost money, idle_seen_cost money, idle_inferred_cost money,"
            + " idle_unknown_cost money, statement_open_cost money, minimum_charge_cost money,"
            + " live_sessions long, live_sessions_without_exposure long, as_of_date string");
    table(
        "spark_cost",
        "dimension string, team string, worker_type string, billing_currency string, period_start"
            + " string, period_end string, list_cost money, nothing_ran_cost money,"
            + " statement_without_job_cost money, slots_idle_cost money, slots_busy_cost money,"
            + " driver_cost money, minimum_charge_cost money, unknown_cost money,"
            + " unknown_figures_cost money, unknown_statements_cost money, unknown_log_cost money,"
            + " unknown_auto_scaling_cost money, unknown_coverage_cost money, sessions long,"
            + " sessions_without_cost long, sessions_without_log long, list_cost_without_log money,"
            + " as_of_date string");
    table(
        "project_spend",
        "project string, team string, billing_currency string, sessions_started long, list_cost"
            + " money, idle_cost_low money, idle_cost_high money, as_of_date string");
    table(
        "bill_month",
        "account_id string, billing_currency string, bill_status string, is_collected boolean,"
            + " ledger_list_cost money, billed_list_cost money, difference money,"
            + " contract_discounts money, contracted_cost money, contracted_share decimal(18,12),"
            + " billed_cost money, credits money, refunds money, tax money, other_charges money,"
            + " corrections money, unexplained_cost money, explained_share double, days_judged int,"
            + " days_beyond_tolerance int, monthly_bias double, is_within_tolerance boolean,"
            + " judged_by string, billing_period string");
    table(
        "bill_reconciliation",
        "usage_date string, account_id string, region string, capacity_unit string,"
            + " list_unit_price money, cause string, billing_currency string, unit_hours units,"
            + " list_cost money, unit_hours_low units, unit_hours_high units, billing_period"
            + " string");
    table(
        "bill_price",
        "region string, capacity_unit string, glue_version string, worker_family string,"
            + " billing_currency string, list_unit_price money, rate_code string, price_basis"
            + " string, billed_unit_hours units, ledger_unit_price money, difference money,"
            + " billing_period string");
    table(
        "focus_cost_and_usage",
        "BilledCost money, BillingAccountId string, BillingAccountName string, "
            + "BillingCurrency string, BillingPeriodEnd timestamp, BillingPeriodStart "
            + "timestamp, ChargeCategory string, ChargeClass string, ChargeDescription "
            + "string, ChargeFrequency string, ChargePeriodEnd timestamp, ChargePeriodStart "
            + "timestamp, CommitmentDiscountStatus string, ConsumedQuantity units, "
            + "ConsumedUnit string, ContractedCost decimal(38,18), ContractedUnitPrice "
            + "decimal(24,12), EffectiveCost decimal(38,18), InvoiceIssuerName string, "
            + "ListCost decimal(30,12), ListUnitPrice money, PricingCategory string, "
            + "PricingQuantity units, PricingUnit string, ProviderName string, PublisherName "
            + "string, RegionId string, RegionName string, ResourceId string, ResourceName "
            + "string, ResourceType string, ServiceCategory string, ServiceName string, "
            + "ServiceSubcategory string, SkuId string, SkuMeter string, SkuPriceDetails "
            + "map<string,string>, SkuPriceId string, SubAccountId string, SubAccountName "
            + "string, Tags map<string,string>, x_GlueVersion string, x_IdleCostHigh money, "
            + "x_IdleCostLow money, x_IdleEvidence string, x_IsConfirmed boolean, "
            + "x_IsEstimated boolean, x_Lifecycle string, x_Owner string, x_Project string, "
            + "x_SessionCreatedOn timestamp, x_SessionOrigin string, x_Team string, "
            + "x_UsageBasis string, x_WorkerType string, billing_period string");
    table(
        "spark_activity",
        "account_id string, region string, session_id string, created_on timestamp,"
            + " joined_by string, join_certainty string, unjoined_because string, log string,"
            + " log_bytes long, log_modified_at timestamp, log_state string, events long,"
            + " events_passed_over long, events_lost long, tasks_backward long,"
            + " spark_version string, application_started_at timestamp,"
            + " application_ended_at timestamp, last_event_at timestamp, executors_added long,"
            + " executors_max int, slots_max int, executor_memory_bytes long,"
            + " driver_cores int, slot_seconds decimal(20,3), slot_steps array<long>,"
            + " jobs long, failed_jobs long, job_seconds secs, job_slot_seconds decimal(20,3),"
            + " job_stretches array<long>, job_gap_closed_millis long, tasks long,"
            + " failed_tasks long, killed_tasks long, stages long, failed_stages long,"
            + " busy_slot_seconds decimal(20,3), task_seconds secs, tasks_at_once_mean double,"
            + " tasks_at_once_p50 int, tasks_at_once_p95 int, tasks_at_once_max int,"
            + " gc_share double, skew_ratio double, skew_seconds secs, peak_heap_bytes long,"
            + " peak_execution_bytes long, peak_storage_bytes long, peak_process_bytes long,"
            + " driver_peak_heap_bytes long, memory_spilled_bytes long,"
            + " disk_spilled_bytes long, has_cached_data boolean, session_in_property long,"
            + " session_in_command long, project_in_property long, is_job_run boolean,"
            + " started_date string");
    table(
        "spark_replay",
        "log string, executors int, fewer_executors int, verdict string, job_seconds secs,"
            + " fast_job_seconds secs, slow_job_seconds secs, span_seconds secs,"
            + " fast_span_seconds secs, slow_span_seconds secs, started_date string");
    table("quarantine", KEY + "observed_at timestamp, run_id string");
  }

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("string", "VARCHAR"),
          Map.entry("int", "INTEGER"),
          Map.entry("long", "BIGINT"),
          Map.entry("double", "DOUBLE"),
          Map.entry("boolean", "BOOLEAN"),
          Map.entry("timestamp", "TIMESTAMP WITH TIME ZONE"),
          Map.entry("money", "DECIMAL(18,6)"),
          Map.entry("units", "DECIMAL(18,6)"),
          Map.entry("secs", "DECIMAL(18,3)"),
          Map.entry("decimal(20,3)", "DECIMAL(20,3)"),
          Map.entry("decimal(18,12)", "DECIMAL(18,12)"),
          Map.entry("decimal(30,12)", "DECIMAL(30,12)"),
          Map.entry("decimal(38,18)", "DECIMAL(38,18)"),
          Map.entry("decimal(24,12)", "DECIMAL(24,12)"),
          Map.entry("array<string>", "VARCHAR[]"),
          Map.entry("array<long>", "BIGINT[]"),
          Map.entry("map<string,string>", "MAP(VARCHAR, VARCHAR)"));

  private Contract() {}

  private static void table(String name, String columns) {
    Map<String, String> types = new LinkedHashMap<>();
    for (String column : columns.split(", +")) {
      String[] nameAndType = column.split(" ");
      types.put(nameAndType[0], nameAndType[1]);
    }
    COLUMNS.put(name, types);
  }

  /** Name and type of the promised columns of a table, as DuckDB calls the types. */
  public static Map<String, String> described(String table) {
    Map<String, String> described = new LinkedHashMap<>();
    COLUMNS.get(table).forEach((name, type) -> described.put(name, TYPES.get(type)));
    return described;
  }
}
