package io.dpuledger.config;

import io.dpuledger.model.SharedCost;

/** What the report covers, and what it does with cost that has no team. */
public record ReportConfig(String title, int periodDays, SharedCost sharedCost) {}
