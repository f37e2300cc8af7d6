/** How fast AWS is called, since the tools of users share its limits. */
@NullMarked
package io.dpuledger.collect.pace;

import org.jspecify.annotations.NullMarked;
