/**
 * The pilot kit: which calls it makes and files it reads, how fast, and the review before it
 * writes.
 */
@NullMarked
package io.dpuledger.app.pilot;

import org.jspecify.annotations.NullMarked;
