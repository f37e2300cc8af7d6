/** What Glue's answers about sessions, statements and tags show. */
@NullMarked
package io.dpuledger.pilot.session;

import org.jspecify.annotations.NullMarked;
