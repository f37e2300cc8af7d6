/** Tests of the second stage: what is readable, when, and by whom. */
package io.dpuledger.observation;
