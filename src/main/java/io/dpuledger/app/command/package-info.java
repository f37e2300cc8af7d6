/** The commands, one class each, with their options. */
@NullMarked
package io.dpuledger.app.command;

import org.jspecify.annotations.NullMarked;
