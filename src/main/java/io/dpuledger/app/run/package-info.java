/** What every command needs: its run, exit codes, Spark, and what surrounds the program. */
@NullMarked
package io.dpuledger.app.run;

import org.jspecify.annotations.NullMarked;
