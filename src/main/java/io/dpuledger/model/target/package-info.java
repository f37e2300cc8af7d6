/** Accounts and regions, how to reach them, and what reading them came to. */
@NullMarked
package io.dpuledger.model.target;

import org.jspecify.annotations.NullMarked;
