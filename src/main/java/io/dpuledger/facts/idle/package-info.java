/** How much of a session was idle, by its own figures and statements and those of its group. */
@NullMarked
package io.dpuledger.facts.idle;

import org.jspecify.annotations.NullMarked;
