/** Sessions read from pages of {@code ListSessions} that were saved as files. */
@NullMarked
package io.dpuledger.collect.saved;

import org.jspecify.annotations.NullMarked;
