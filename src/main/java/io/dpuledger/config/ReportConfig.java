package io.dpuledger.config;

/** What the report covers. */
public record ReportConfig(String title, int periodDays) {}
