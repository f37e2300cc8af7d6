package io.dpuledger.pilot.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.dpuledger.pilot.text.Coarse;
import io.dpuledger.pilot.text.PublicText;
import io.dpuledger.pilot.text.Times;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The figures of one session that a bill can be held against. */
public record Metered(
    PublicText status,
    @Nullable BigDecimal executionSeconds,
    @Nullable BigDecimal dpuSeconds,
    @Nullable BigDecimal maxCapacity,
    boolean autoScaled,
    @Nullable Instant createdOn,
    @Nullable Instant completedOn) {

  public static Metered of(PublicText status, JsonNode session) {
    return new Metered(
        status,
        number(session, "ExecutionTime"),
        number(session, "DPUSeconds"),
        number(session, "MaxCapacity"),
        session.path("DefaultArguments").path("--enable-auto-scaling").asText("").equals("true"),
        Times.of(session.path("CreatedOn")),
        Times.of(session.path("CompletedOn")));
  }

  public static @Nullable BigDecimal number(JsonNode object, String field) {
    return Coarse.number(object.path(field));
  }

  /** Whether two figures are the same within 1 % or 1. */
  public static boolean isNear(BigDecimal figure, BigDecimal other) {
    BigDecimal tolerance = other.abs().movePointLeft(2).max(BigDecimal.ONE);
    return figure.subtract(other).abs().compareTo(tolerance) <= 0;
  }
}
