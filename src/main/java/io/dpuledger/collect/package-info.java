/**
 * Stage 1: reads sessions of every target from AWS Glue, or from pages of it that were saved. The
 * only package that knows the AWS SDK.
 */
@NullMarked
package io.dpuledger.collect;

import org.jspecify.annotations.NullMarked;
