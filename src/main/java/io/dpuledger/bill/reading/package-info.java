/**
 * Reads bills: lists the sources, reads the files that changed in one Spark job, names problems.
 */
@NullMarked
package io.dpuledger.bill.reading;

import org.jspecify.annotations.NullMarked;
