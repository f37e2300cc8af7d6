/** Runs that are killed, stopped or lose an executor, and what the next one finds. */
package io.dpuledger.app.kill;
