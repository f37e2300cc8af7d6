/** Converts the AWS price list, a downloaded file, to session prices. No network access. */
@NullMarked
package io.dpuledger.pricelist;

import org.jspecify.annotations.NullMarked;
