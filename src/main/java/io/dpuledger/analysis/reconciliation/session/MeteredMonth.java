package io.dpuledger.analysis.reconciliation.session;

import io.dpuledger.analysis.reconciliation.cell.Metered;
import java.time.YearMonth;

/** What is metered together in a month. */
public record MeteredMonth(Metered metered, YearMonth month) {}
