/** Which session wrote a log: by what both say, never by a guess. */
@NullMarked
package io.dpuledger.eventlog.join;

import org.jspecify.annotations.NullMarked;
