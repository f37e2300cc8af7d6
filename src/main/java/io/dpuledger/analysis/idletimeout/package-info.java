/**
 * Works out in plain Java, from the gaps between statements, what each idle timeout would cost a
 * group. Start with {@link io.dpuledger.analysis.idletimeout.EvidenceLadder}.
 */
@NullMarked
package io.dpuledger.analysis.idletimeout;

import org.jspecify.annotations.NullMarked;
