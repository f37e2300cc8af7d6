/** What every command needs: its run, exit codes, Spark, and the environment. */
@NullMarked
package io.dpuledger.app.run;

import org.jspecify.annotations.NullMarked;
