package io.dpuledger.collect.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came back for one call: a body, or the error code of a refusal. Messages are dropped, since
 * they quote names.
 *
 * @param body null if the call was refused or the answer was not JSON
 * @param refusal null if the call was answered
 * @param date when it was given, by the server's clock
 * @param attempts how often the call was sent
 */
public record Answer(
    @Nullable JsonNode body,
    @Nullable String refusal,
    @Nullable Instant date,
    boolean simulated,
    int attempts) {}
