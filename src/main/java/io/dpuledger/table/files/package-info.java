/** The files of a lake: where they lie, which there are, and how each is read once. */
@NullMarked
package io.dpuledger.table.files;

import org.jspecify.annotations.NullMarked;
