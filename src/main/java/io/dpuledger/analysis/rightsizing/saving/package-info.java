/** What a change saves in a month, and how much of it the changes before it leave. */
@NullMarked
package io.dpuledger.analysis.rightsizing.saving;

import org.jspecify.annotations.NullMarked;
