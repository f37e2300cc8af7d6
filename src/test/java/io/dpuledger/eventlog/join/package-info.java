/** Which session wrote a log. */
@NullMarked
package io.dpuledger.eventlog.join;

import org.jspecify.annotations.NullMarked;
