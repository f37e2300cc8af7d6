/**
 * Stage 3: reads observations and prices; writes one priced row per session, and its parts by day.
 */
@NullMarked
package io.dpuledger.facts;

import org.jspecify.annotations.NullMarked;
