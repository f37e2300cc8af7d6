/** Tests of the answers. */
package io.dpuledger.analysis;
