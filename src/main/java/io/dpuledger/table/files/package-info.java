/** The files of a lake: where they are, which exist, and how each is read only once. */
@NullMarked
package io.dpuledger.table.files;

import org.jspecify.annotations.NullMarked;
