/** One reader for each part of the configuration, from its text to its record. */
@NullMarked
package io.dpuledger.config.reader;

import org.jspecify.annotations.NullMarked;
