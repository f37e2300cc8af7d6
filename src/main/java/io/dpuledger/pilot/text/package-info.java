/** What of a text, a number or an object may be shown: words, shapes, hashes, types and counts. */
@NullMarked
package io.dpuledger.pilot.text;

import org.jspecify.annotations.NullMarked;
