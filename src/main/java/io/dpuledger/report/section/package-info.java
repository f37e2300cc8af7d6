/**
 * What each section of the report shows, described once for all forms. A new section is one file
 * here and one line in {@link io.dpuledger.report.section.Sections}.
 */
@NullMarked
package io.dpuledger.report.section;

import org.jspecify.annotations.NullMarked;
