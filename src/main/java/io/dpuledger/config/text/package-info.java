/**
 * Configuration files as text: what stands where, values with their kinds, and every problem by
 * file and line.
 */
@NullMarked
package io.dpuledger.config.text;

import org.jspecify.annotations.NullMarked;
