/** What right-sizing knows of sessions, and what it recommends. */
@NullMarked
package io.dpuledger.model.advice;

import org.jspecify.annotations.NullMarked;
