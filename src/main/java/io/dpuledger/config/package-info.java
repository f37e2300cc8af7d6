/**
 * Configuration files, read once, checked as a whole, handed out as records. Start at {@link
 * io.dpuledger.config.reader.ConfigReader}; every key is in {@code defaults.conf}.
 */
@NullMarked
package io.dpuledger.config;

import org.jspecify.annotations.NullMarked;
