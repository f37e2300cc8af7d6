/** The answers of AWS Glue as they come over the wire, without code, outputs or messages. */
@NullMarked
package io.dpuledger.collect.wire;

import org.jspecify.annotations.NullMarked;
