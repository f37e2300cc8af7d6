/** What a note to the owner of a live session says. */
@NullMarked
package io.dpuledger.report.delivery.note;

import org.jspecify.annotations.NullMarked;
