/**
 * Configuration files as text: values with their kinds and locations, and every problem by file and
 * line.
 */
@NullMarked
package io.dpuledger.config.text;

import org.jspecify.annotations.NullMarked;
