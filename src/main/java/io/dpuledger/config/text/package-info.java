/** Configuration files as text: typed values with locations, and problems by file and line. */
@NullMarked
package io.dpuledger.config.text;

import org.jspecify.annotations.NullMarked;
