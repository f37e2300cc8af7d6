/** When the statements of a session ran, as far as polls of them show. */
@NullMarked
package io.dpuledger.facts.statement;

import org.jspecify.annotations.NullMarked;
