/** How people are notified: of a report, and as owners of live sessions. */
@NullMarked
package io.dpuledger.app.deliver;

import org.jspecify.annotations.NullMarked;
