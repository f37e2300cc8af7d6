/** The AWS price list, a file that people downloaded, to prices of sessions. No network. */
@NullMarked
package io.dpuledger.pricelist;

import org.jspecify.annotations.NullMarked;
