/**
 * Stage 1: reads the sessions of every target from AWS Glue or from saved pages. The only package
 * that uses the AWS SDK.
 */
@NullMarked
package io.dpuledger.collect;

import org.jspecify.annotations.NullMarked;
