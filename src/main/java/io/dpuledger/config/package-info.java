/**
 * Configuration files, read and validated once, and returned as records. Start at {@link
 * io.dpuledger.config.reader.ConfigReader}; every key is in {@code defaults.conf}.
 */
@NullMarked
package io.dpuledger.config;

import org.jspecify.annotations.NullMarked;
