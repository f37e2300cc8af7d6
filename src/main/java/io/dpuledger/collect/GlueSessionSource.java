package io.dpuledger.collect;

import io.dpuledger.model.CollectionOutcome;
import io.dpuledger.model.CollectionSource;
import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.ListSessionsRequest;
import software.amazon.awssdk.services.glue.model.ListSessionsResponse;
import software.amazon.awssdk.services.glue.model.Session;

/** Lists sessions through the AWS Glue API, page by page until there is no next token. */
public final class GlueSessionSource implements SessionSource {
  /** Our simulator says so in every answer, so that play is never taken for money. */
  private static final String SIMULATED_HEADER = "x-dpu-ledger-simulated";

  private final Function<Target, GlueClients> clients;
  private final int pageSize;
  private final SessionMapper mapper;
  private final Duration deadline;
  private final InstantSource clock;

  /**
   * @param deadline the longest time for one target, by the clock
   */
  public GlueSessionSource(
      Function<Target, GlueClients> clients,
      int pageSize,
      Set<String> keepArguments,
      Duration deadline,
      InstantSource clock) {
    this.clients = clients;
    this.pageSize = pageSize;
    this.deadline = deadline;
    this.clock = clock;
    this.mapper = new SessionMapper(keepArguments);
  }

  @Override
  public Listing list(Target target, String runId, Consumer<SessionObservation> sessions) {
    GlueClients targetClients = clients.apply(target);
    CollectionSource source =
        targetClients.talksToAws() ? CollectionSource.AWS : CollectionSource.ENDPOINT;
    Instant latest = clock.instant().plus(deadline);
    int pages = 0;
    Instant firstAnswer = null;
    // Closing the client would close the connections of every other one.
    GlueClient glue = targetClients.inRegion(target.region());
    try {
      requireAccount(target, targetClients, source);
      String nextToken = null;
      while (true) {
        ListSessionsResponse page = glue.listSessions(request(nextToken));
        SdkHttpResponse http = page.sdkHttpResponse();
        if (http.firstMatchingHeader(SIMULATED_HEADER).isPresent()) {
          source = CollectionSource.SIMULATED;
        }
        Instant observedAt = dateOf(http);
        firstAnswer = firstAnswer == null ? observedAt : firstAnswer;
        for (Session session : page.sessions()) {
          if (session == null) {
            throw new MalformedAnswerException("the answer has a null where a session belongs");
          }
          sessions.accept(mapper.map(target, runId, observedAt, session));
        }
        if (page.sessions().isEmpty() && !page.ids().isEmpty()) {
          throw new MalformedAnswerException(
              "the answer names " + page.ids().size() + " sessions and describes none");
        }
        pages++;
        nextToken = page.nextToken();
        if (nextToken == null || nextToken.isEmpty()) {
          return new Listing(pages, source, firstAnswer, observedAt);
        }
        if (clock.instant().isAfter(latest)) {
          throw new MalformedAnswerException(
              "the listing did not end within collect.target-deadline: raise it from "
                  + deadline.toMinutes()
                  + " minutes, or try again");
        }
      }
    } catch (SdkException | MalformedAnswerException e) {
      throw Refusals.explain(e, target, pages, source);
    }
  }

  /** How many sessions the first page has: shows that a target can be read. */
  public int firstPage(Target target) {
    GlueClients targetClients = clients.apply(target);
    CollectionSource source =
        targetClients.talksToAws() ? CollectionSource.AWS : CollectionSource.ENDPOINT;
    try {
      requireAccount(target, targetClients, source);
      return targetClients.inRegion(target.region()).listSessions(request(null)).sessions().size();
    } catch (SdkException e) {
      throw Refusals.explain(e, target, 0, source);
    }
  }

  /** ListSessions never says whose sessions it lists: another account's would count twice. */
  private static void requireAccount(Target target, GlueClients clients, CollectionSource source) {
    String owner = clients.accountId(target.region());
    if (!owner.equals(target.accountId())) {
      throw new TargetException(
          CollectionOutcome.DENIED,
          0,
          source,
          null,
          "the credentials belong to account "
              + owner
              + " - run with credentials of "
              + target.accountId()
              + " or take the target out of collect.targets",
          null);
    }
  }

  private ListSessionsRequest request(@Nullable String nextToken) {
    return ListSessionsRequest.builder().maxResults(pageSize).nextToken(nextToken).build();
  }

  private static Instant dateOf(SdkHttpResponse http) {
    return AnswerDate.of(http)
        .orElseThrow(() -> new MalformedAnswerException("the answer has no usable Date header"));
  }
}
