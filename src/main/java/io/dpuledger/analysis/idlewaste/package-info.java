/**
 * Adds up what idling cost, by everything that people ask for, and estimates a value between its
 * bounds. Start with {@link io.dpuledger.analysis.idlewaste.IdleWaste}.
 */
@NullMarked
package io.dpuledger.analysis.idlewaste;

import org.jspecify.annotations.NullMarked;
