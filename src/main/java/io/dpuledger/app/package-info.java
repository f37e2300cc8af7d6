/** The program starts here. */
@NullMarked
package io.dpuledger.app;

import org.jspecify.annotations.NullMarked;
