package io.dpuledger.app.pilot;

import com.fasterxml.jackson.databind.JsonNode;
import io.dpuledger.collect.wire.Answer;
import io.dpuledger.collect.wire.GlueAnswers;
import io.dpuledger.collect.wire.GlueAnswers.Listing;
import io.dpuledger.model.target.Target;
import io.dpuledger.pilot.Findings;
import io.dpuledger.pilot.session.TargetFindings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All calls of one target, one after the other. */
final class TargetSurvey {
  private static final String MADE_UP = "dpu-ledger-pilot";
  private static final String LIST = "ListSessions";

  private final GlueAnswers glue;
  private final Target target;
  private final PilotLimits limits;
  private final InstantSource clock;
  private final Findings findings;
  private final TargetFindings found;

  TargetSurvey(
      GlueAnswers glue, Target target, PilotLimits limits, InstantSource clock, Findings findings) {
    this.glue = glue;
    this.target = target;
    this.limits = limits;
    this.clock = clock;
    this.findings = findings;
    this.found = findings.target(target.accountId(), target.region());
  }

  /** Returns whether the target's sessions could be listed. */
  boolean run() {
    String refusal = glue.accountRefusal(target);
    if (refusal != null) {
      found.call("GetCallerIdentity", refusal, 1, false);
      return false;
    }
    Answer first = list(Listing.page(null, null));
    if (first.body() == null) {
      return false;
    }
    found.defaultPage(first.body());
    ChosenSessions chosen = new ChosenSessions(limits.sessions());
    boolean listed = listPages(chosen);
    probe();
    readTags(chosen);
    readStatements(chosen);
    return listed;
  }

  private boolean listPages(ChosenSessions chosen) {
    String token = null;
    for (int page = 0; page < limits.pages(); page++) {
      Answer answer = list(Listing.page(limits.pageSize(), token));
      JsonNode body = answer.body();
      if (body == null) {
        return false;
      }
      Instant now = Objects.requireNonNullElseGet(answer.date(), clock::instant);
      findings.page(found.listing(), body, limits.pageSize(), now);
      body.path("Sessions").forEach(chosen::offer);
      token = body.path("NextToken").asText("");
      if (token.isEmpty()) {
        return true;
      }
    }
    return true;
  }

  /** Small calls, each for one question. */
  private void probe() {
    Answer otherOrigin = list(new Listing(null, null, MADE_UP, Map.of()));
    if (otherOrigin.body() != null) {
      found.pageOfOtherOrigin(otherOrigin.body());
    }
    Answer madeUpTag = list(new Listing(null, null, null, Map.of(MADE_UP, MADE_UP)));
    if (madeUpTag.body() != null) {
      found.pageOfMadeUpTag(madeUpTag.body());
    }
    Answer madeUpToken = glue.sessions(target, Listing.page(limits.pageSize(), MADE_UP));
    found.call(LIST, null, madeUpToken.attempts(), madeUpToken.simulated());
    found.madeUpToken(madeUpToken.refusal());
  }

  private void readTags(ChosenSessions chosen) {
    if (!limits.tags()) {
      return;
    }
    for (List<JsonNode> sessions : List.of(chosen.live(), chosen.ended())) {
      for (JsonNode session : sessions) {
        Answer answer = call("GetTags", () -> glue.tags(target, id(session)));
        findings.tags(session, answer.body(), answer.refusal());
      }
    }
  }

  private void readStatements(ChosenSessions chosen) {
    if (!limits.statements()) {
      return;
    }
    for (JsonNode session : chosen.live()) {
      readStatements(session);
    }
    for (JsonNode session : chosen.ended()) {
      statements(session, null);
    }
  }

  private void readStatements(JsonNode session) {
    List<JsonNode> pages = new ArrayList<>();
    String token = null;
    for (int page = 0; page < PilotLimits.STATEMENT_PAGES; page++) {
      JsonNode body = statements(session, token).body();
      if (body == null) {
        break;
      }
      pages.add(body);
      token = body.path("NextToken").asText("");
      if (token.isEmpty()) {
        break;
      }
    }
    if (!pages.isEmpty()) {
      findings.statements().add(pages, "".equals(token));
    }
  }

  private Answer statements(JsonNode session, @Nullable String token) {
    Answer answer = call("ListStatements", () -> glue.statements(target, id(session), token));
    if (token == null) {
      findings.statements().outcome(session, answer.refusal());
    }
    return answer;
  }

  private Answer list(Listing listing) {
    return call(LIST, () -> glue.sessions(target, listing));
  }

  private Answer call(String operation, Supplier<Answer> call) {
    Answer answer = call.get();
    found.call(operation, answer.refusal(), answer.attempts(), answer.simulated());
    return answer;
  }

  private static String id(JsonNode session) {
    return session.path("Id").asText("");
  }
}
