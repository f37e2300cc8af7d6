/** The sentence with which each chapter of the report begins, made from its figures. */
@NullMarked
package io.dpuledger.report.opening;

import org.jspecify.annotations.NullMarked;
