/** Tests of the first stage, through the real SDK against a server on this machine. */
package io.dpuledger.collect;
