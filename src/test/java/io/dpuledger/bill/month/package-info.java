/** Bills as tests write them, read back. */
package io.dpuledger.bill.month;
