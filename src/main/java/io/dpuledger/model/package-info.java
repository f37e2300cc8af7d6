/**
 * The domain model in plain Java: sessions, targets, prices, recommendations. No Spark, no AWS, no
 * IO.
 */
@NullMarked
package io.dpuledger.model;

import org.jspecify.annotations.NullMarked;
