package io.dpuledger.report.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dpuledger.report.delivery.Delivered.Outcome;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends messages and remembers which: none is sent twice for an as-of date. A run that dies between
 * the sending and the record of it leaves no record, and the next run sends that one message again;
 * the other way round it would be lost.
 */
public final class Courier {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LocalDate asOf;
  private final DeliveryRecords records;
  private final InstantSource clock;
  private final Attempts attempts;

  public Courier(LocalDate asOf, DeliveryRecords records, InstantSource clock, Sleeper sleeper) {
    this.asOf = asOf;
    this.records = records;
    this.clock = clock;
    this.attempts = new Attempts(sleeper);
  }

  /** Sends all of them. Never fails: what did not arrive is in the result. */
  public List<Delivered> deliver(List<Delivery> deliveries) {
    List<Delivered> results = new ArrayList<>();
    // Why a channel takes no more: who does not answer the first is not waited for by the others.
    Map<String, String> closed = new HashMap<>();
    for (Delivery delivery : deliveries) {
      Delivered result = deliver(delivery, closed);
      if (result.isFailed()) {
        LOG.warn("Not delivered: {}", result);
      } else {
        LOG.info("{}", result);
      }
      results.add(result);
    }
    return List.copyOf(results);
  }

  private Delivered deliver(Delivery delivery, Map<String, String> closed) {
    try {
      if (records.has(delivery.name())) {
        return Delivered.of(delivery, Outcome.SENT_BEFORE, null);
      }
      String closing = closed.get(delivery.channel());
      if (closing != null) {
        return Delivered.of(delivery, Outcome.FAILED, "not tried after: " + closing);
      }
      attempts.send(delivery.sending());
      return sent(delivery);
    } catch (DeliveryException failure) {
      if (failure.concernsTheChannel()) {
        closed.put(delivery.channel(), failure.reason());
      }
      return Delivered.of(delivery, Outcome.FAILED, failure.reason());
    } catch (UncheckedIOException lake) {
      return Delivered.of(delivery, Outcome.FAILED, String.valueOf(lake.getMessage()));
    } catch (RuntimeException | LinkageError | ServiceConfigurationError bug) {
      // A bug, or another mail library on a cluster's class path: neither may cost a night.
      return Delivered.of(delivery, Outcome.FAILED, unexpected(bug));
    }
  }

  private Delivered sent(Delivery delivery) {
    try {
      records.put(delivery.name(), record(delivery));
      return Delivered.of(delivery, Outcome.SENT, null);
    } catch (UncheckedIOException lake) {
      String error = "sent, but the next run sends it again: " + lake.getMessage();
      return Delivered.of(delivery, Outcome.FAILED, error);
    }
  }

  private String record(Delivery delivery) {
    ObjectNode record = JSON.createObjectNode();
    record.put("channel", delivery.channel());
    record.put("recipient", delivery.maskedRecipient());
    record.put("team", delivery.team());
    record.put("as_of_date", asOf.toString());
    record.put("sent_at", clock.instant().toString());
    return record.toPrettyString() + "\n";
  }

  /** Without its message, which may hold anything. */
  private static String unexpected(Throwable bug) {
    StackTraceElement[] trace = bug.getStackTrace();
    return "unexpected " + bug.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }
}
