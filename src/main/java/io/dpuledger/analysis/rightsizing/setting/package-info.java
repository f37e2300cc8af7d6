/** What sessions can be set to: the settings that are advised, and what workers and peers allow. */
@NullMarked
package io.dpuledger.analysis.rightsizing.setting;

import org.jspecify.annotations.NullMarked;
