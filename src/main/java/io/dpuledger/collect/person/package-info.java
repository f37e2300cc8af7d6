/** Takes the names of persons out of sessions before anything stores or logs them. */
@NullMarked
package io.dpuledger.collect.person;

import org.jspecify.annotations.NullMarked;
