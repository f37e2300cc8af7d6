/** What to recommend: one rule a file, in plain Java on what the sessions of a group did. */
@NullMarked
package io.dpuledger.analysis.rightsizing.rule;

import org.jspecify.annotations.NullMarked;
