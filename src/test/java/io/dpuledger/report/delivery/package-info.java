/**
 * Delivery: what letters say, and that they arrive once or are told of, with no server of others.
 */
package io.dpuledger.report.delivery;
