/** Tests of tables: contracts, staging, publishing, the lock. */
package io.dpuledger.table;
