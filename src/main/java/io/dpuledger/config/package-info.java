/** Configuration files, read once, checked as a whole, handed out as records. */
@NullMarked
package io.dpuledger.config;

import org.jspecify.annotations.NullMarked;
