/** Tables: their contract, and how they are read, staged, checked and published. */
@NullMarked
package io.dpuledger.table;

import org.jspecify.annotations.NullMarked;
