/** Accounts and regions, how to access them, and the outcome of reading them. */
@NullMarked
package io.dpuledger.model.target;

import org.jspecify.annotations.NullMarked;
