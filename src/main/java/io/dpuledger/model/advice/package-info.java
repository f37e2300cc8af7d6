/** The input of right-sizing, and its recommendations. */
@NullMarked
package io.dpuledger.model.advice;

import org.jspecify.annotations.NullMarked;
