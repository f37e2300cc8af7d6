/** The program: arguments, wiring, the order of the stages, exit codes. */
@NullMarked
package io.dpuledger.app;

import org.jspecify.annotations.NullMarked;
