/** What tests share: the Spark base, builders of rows, fakes. */
package io.dpuledger.testing;
