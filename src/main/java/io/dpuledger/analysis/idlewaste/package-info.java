/**
 * Adds up what idling cost, by everything that people ask for, and estimates where between its
 * bounds the truth lies. Start with {@link io.dpuledger.analysis.idlewaste.IdleWaste}.
 */
@NullMarked
package io.dpuledger.analysis.idlewaste;

import org.jspecify.annotations.NullMarked;
