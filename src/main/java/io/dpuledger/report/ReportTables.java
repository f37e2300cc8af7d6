package io.dpuledger.report;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The tables that a report is read from, each by its contract. */
public record ReportTables(
    Dataset<Row> spendDaily,
    Dataset<Row> sessionDay,
    Dataset<Row> sessionFact,
    Dataset<Row> recommendation,
    Dataset<Row> idleWaste,
    Dataset<Row> spendForecast,
    Dataset<Row> budgetStatus,
    Dataset<Row> reportedMonth,
    Dataset<Row> spendMovers,
    Dataset<Row> spendAnomaly,
    Dataset<Row> capacityHourly,
    Dataset<Row> capacityProfile,
    Dataset<Row> capacityPeak,
    Dataset<Row> quarantine) {}
