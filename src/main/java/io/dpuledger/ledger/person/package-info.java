/** Takes names and pseudonyms of persons out of what a lake already has. */
@NullMarked
package io.dpuledger.ledger.person;

import org.jspecify.annotations.NullMarked;
