/** How fast AWS is called. */
@NullMarked
package io.dpuledger.collect.pace;

import org.jspecify.annotations.NullMarked;
