/** The forms of a bill: what their columns are called, and how a row becomes a line. Plain Java. */
@NullMarked
package io.dpuledger.bill.form;

import org.jspecify.annotations.NullMarked;
