/** Nights with a bill. */
package io.dpuledger.app.bill;
