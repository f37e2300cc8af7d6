/** Questions that analysts ask in SQL files of their own: read, checked and described, not run. */
@NullMarked
package io.dpuledger.analysis.sql;

import org.jspecify.annotations.NullMarked;
