/** The commands, one class each, and their options. */
@NullMarked
package io.dpuledger.app.command;

import org.jspecify.annotations.NullMarked;
