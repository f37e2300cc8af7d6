package io.dpuledger.eventlog.join;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a log shows of the session that wrote it.
 *
 * @param path where it is
 * @param folders hashes of the names of its folders
 * @param startedAt null if it does not say
 */
public record LogSpan(
    String log,
    String path,
    List<Long> folders,
    Claims claims,
    @Nullable Long startedAt,
    @Nullable Long lastEventAt,
    int mostExecutors) {}
