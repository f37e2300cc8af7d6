/** What happens to a lake: files read once, healed, pruned, and kept in an object store. */
package io.dpuledger.app.lake;
