package io.dpuledger.analysis.reconciliation.session;

import io.dpuledger.analysis.reconciliation.cell.Metered;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where usage of a session counts.
 *
 * @param rate without trailing zeros; null if rates are pooled
 */
record SessionCell(Metered metered, @Nullable BigDecimal rate, LocalDate day)
    implements Serializable {}
