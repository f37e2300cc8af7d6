/** What AWS billed for interactive sessions: the tables that the files of a bill become. */
@NullMarked
package io.dpuledger.bill;

import org.jspecify.annotations.NullMarked;
