/** What event logs say about fewer or smaller workers for the sessions of a group. */
@NullMarked
package io.dpuledger.analysis.rightsizing.logged;

import org.jspecify.annotations.NullMarked;
