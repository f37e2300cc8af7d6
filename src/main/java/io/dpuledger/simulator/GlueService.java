package io.dpuledger.simulator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.dpuledger.model.target.Target;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.SimulatedSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Implements the Glue operations on a fleet, as of an instant. */
final class GlueService {
  private static final int DEFAULT_PAGE = 100;
  private static final int LARGEST_PAGE = 1000;
  private static final int STATEMENTS_KEPT = 100;
  private static final int STATEMENT_PAGE = 50;
  private static final JsonFactory JSON = new JsonFactory();

  private final Map<Target, SessionListing> listings = new HashMap<>();
  private final SessionDirectory directory;
  private volatile boolean newestFirst;

  GlueService(Fleet fleet) {
    var byTarget = fleet.byTarget();
    Duration retention = Duration.ofDays(fleet.spec().retentionDays());
    byTarget.forEach(
        (target, sessions) -> listings.put(target, new SessionListing(sessions, retention)));
    directory = new SessionDirectory(byTarget, retention);
  }

  void listNewestFirst() {
    newestFirst = true;
  }

  byte[] listSessions(AwsCall call, Instant now) {
    int size = call.input().path("MaxResults").asInt(DEFAULT_PAGE);
    if (size < 1 || size > LARGEST_PAGE) {
      throw AwsError.invalidInput("MaxResults must be between 1 and 1000, not " + size);
    }
    return listSessions(call, size, now);
  }

  /** A page without sessions, whose token continues at the same position. */
  byte[] listNothing(AwsCall call, Instant now) {
    return listSessions(call, 0, now);
  }

  private byte[] listSessions(AwsCall call, int size, Instant now) {
    Target target = target(call);
    PageToken token = call.token();
    SessionListing listing = Objects.requireNonNull(listings.get(target));
    JsonNode tags = call.input().path("Tags");
    SessionListing.Page page =
        newestFirst
            ? listing.pageFromNewest(token.position(), size, now, tags)
            : listing.page(token.position(), size, now, tags);
    return body(
        json -> {
          json.writeArrayFieldStart("Ids");
          for (SimulatedSession session : page.sessions()) {
            json.writeString(session.id());
          }
          json.writeEndArray();
          json.writeArrayFieldStart("Sessions");
          for (SimulatedSession session : page.sessions()) {
            SessionJson.write(json, session, now);
          }
          json.writeEndArray();
          if (page.next() != SessionListing.END) {
            json.writeStringField("NextToken", token.following(page.next()).text(target));
          }
        });
  }

  /** Only while the session is live, only the last 100 statements, in pages of 50. */
  byte[] listStatements(AwsCall call, Instant now) {
    Target target = target(call);
    SimulatedSession session = directory.find(target, String.valueOf(call.text("SessionId")), now);
    if (session.hasEndedBy(now)) {
      throw new AwsError(
          400, "IllegalSessionStateException", "Session is " + session.statusAt(now));
    }
    if (!session.setup().hasStatements()) {
      throw AwsError.invalidInput("The session does not support statements");
    }
    int count = session.statements().submittedBy(now.toEpochMilli() - session.createdMillis());
    PageToken token = call.token();
    int first = Math.max(token.position(), count - STATEMENTS_KEPT);
    int end = Math.min(count, first + STATEMENT_PAGE);
    return body(
        json -> {
          json.writeArrayFieldStart("Statements");
          for (int number = Math.max(0, first); number < end; number++) {
            StatementJson.write(json, session, number, now);
          }
          json.writeEndArray();
          if (end < count) {
            json.writeStringField("NextToken", token.following(end).text(target));
          }
        });
  }

  byte[] getTags(AwsCall call, Instant now) {
    Target target = target(call);
    String arn = String.valueOf(call.text("ResourceArn"));
    String prefix = ":" + target.region() + ":" + target.accountId() + ":session/";
    int at = arn.indexOf(prefix);
    if (at < 0) {
      throw AwsError.invalidInput("Not the ARN of a session of " + target + ": " + arn);
    }
    SimulatedSession session = directory.find(target, arn.substring(at + prefix.length()), now);
    return body(json -> SessionJson.writeTexts(json, "Tags", session.setup().tags()));
  }

  static byte[] error(AwsError error) {
    return body(
        json -> {
          json.writeStringField("__type", error.code());
          json.writeStringField("Message", error.message());
        });
  }

  private static Target target(AwsCall call) {
    return Objects.requireNonNull(call.target(), "Glue is called for a target");
  }

  private static byte[] body(JsonBody content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      content.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The members of an answer. */
  private interface JsonBody {
    void write(JsonGenerator json) throws IOException;
  }
}
