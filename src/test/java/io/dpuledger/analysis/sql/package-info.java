@org.jspecify.annotations.NullMarked
package io.dpuledger.analysis.sql;
