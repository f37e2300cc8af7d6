/** Tests of what an idle timeout costs. */
package io.dpuledger.analysis.idletimeout;
