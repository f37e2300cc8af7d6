/** Offer files: what is taken of them, what is left out, and what is refused. */
package io.dpuledger.pricelist;
