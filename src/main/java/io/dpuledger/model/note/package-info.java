/** Notes to the owners of live sessions: who gets one, when, and at which address. */
@NullMarked
package io.dpuledger.model.note;

import org.jspecify.annotations.NullMarked;
