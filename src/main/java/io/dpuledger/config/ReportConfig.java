package io.dpuledger.config;

import io.dpuledger.model.SharedCost;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the report covers, and what it does with cost that has no team.
 *
 * @param runCostPerHour what an hour of the machine or cluster costs; null if not known
 */
public record ReportConfig(
    String title, int periodDays, SharedCost sharedCost, @Nullable BigDecimal runCostPerHour) {}
