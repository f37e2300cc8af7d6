package io.dpuledger.analysis.breakdown;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is added up together.
 *
 * @param team null for what belongs to none
 */
record TeamCurrency(@Nullable String team, String currency) implements Serializable {}
