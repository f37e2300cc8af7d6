/** Pages, schedules, schema copies and notebooks that people read or copy. */
package io.dpuledger.app.page;
