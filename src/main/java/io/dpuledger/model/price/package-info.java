/** Units, worker types, prices and budgets. */
@NullMarked
package io.dpuledger.model.price;

import org.jspecify.annotations.NullMarked;
