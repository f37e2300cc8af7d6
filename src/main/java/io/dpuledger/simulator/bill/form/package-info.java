/** The forms in which AWS delivers a bill: columns, files, folders, manifests. */
@NullMarked
package io.dpuledger.simulator.bill.form;

import org.jspecify.annotations.NullMarked;
