/** Where the names of persons are in what is known of sessions, and what replaces them. */
@NullMarked
package io.dpuledger.model.person;

import org.jspecify.annotations.NullMarked;
