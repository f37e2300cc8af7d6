package io.dpuledger.collect;

import io.dpuledger.collect.pace.RateBudget;
import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.target.CollectionOutcome;
import io.dpuledger.model.target.CollectionSource;
import io.dpuledger.model.target.ReadCounts;
import io.dpuledger.model.target.Target;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.ListSessionsResponse;
import software.amazon.awssdk.services.glue.model.Session;

/** Lists sessions through the AWS Glue API, page by page until there is no next token. */
public final class GlueSessionSource implements SessionSource {
  /** In every answer of our simulator, so that its sessions are never mistaken for real ones. */
  private static final String SIMULATED_HEADER = "x-dpu-ledger-simulated";

  private static final Logger LOG = LoggerFactory.getLogger(GlueSessionSource.class);

  private final GlueTargets targets;
  private final int pageSize;
  private final SessionMapper mapper;
  private final Duration deadline;
  private final InstantSource clock;

  /**
   * @param deadline the longest time for one target
   */
  public GlueSessionSource(
      GlueTargets targets,
      int pageSize,
      Set<String> keepArguments,
      Duration deadline,
      InstantSource clock) {
    this.targets = targets;
    this.pageSize = pageSize;
    this.deadline = deadline;
    this.clock = clock;
    this.mapper = new SessionMapper(keepArguments);
  }

  @Override
  public List<Target> targets() {
    return targets.all();
  }

  @Override
  public Listing list(Target target, String runId, Consumer<SessionObservation> sessions) {
    CollectionSource source = targets.source();
    Instant latest = clock.instant().plus(deadline);
    SessionPages pages = new SessionPages(pageSize);
    try {
      targets.requireAccount(target);
      GlueClient glue = targets.glue(target);
      Instant firstAnswer = null;
      while (true) {
        ListSessionsResponse page = pages.next(glue);
        SdkHttpResponse http = page.sdkHttpResponse();
        if (http.firstMatchingHeader(SIMULATED_HEADER).isPresent()) {
          source = CollectionSource.SIMULATED;
        }
        Instant observedAt = dateOf(http);
        firstAnswer = firstAnswer == null ? observedAt : firstAnswer;
        handOver(page, target, runId, observedAt, sessions);
        if (pages.areRead()) {
          return new Listing(pages.read(), source, firstAnswer, observedAt);
        }
        if (clock.instant().isAfter(latest)) {
          throw new MalformedAnswerException(
              "the listing did not end within collect.target-deadline: raise it from "
                  + inWords(deadline)
                  + ", or try again");
        }
      }
    } catch (SdkException | MalformedAnswerException e) {
      throw Refusals.explain(e, target, targets.roleArn(target), pages.read(), source);
    } catch (TargetException e) {
      throw e;
    } catch (UncheckedIOException noRoom) {
      throw new TargetException(
          CollectionOutcome.FAILED,
          pages.read(),
          source,
          null,
          String.valueOf(noRoom.getMessage()),
          noRoom);
    } catch (RuntimeException oddAnswer) {
      // Without its message, which may quote the data.
      LOG.error(
          "{}: failed to process an answer, which is a bug in DPU Ledger: {} at {}",
          target,
          oddAnswer.getClass().getName(),
          oddAnswer.getStackTrace());
      throw Refusals.explain(oddAnswer, target, targets.roleArn(target), pages.read(), source);
    }
  }

  @Override
  public ReadCounts counts(Target target) {
    RateBudget budget = targets.budget(target);
    return new ReadCounts(budget.calls(), budget.throttled(), 0);
  }

  @Override
  public Optional<SessionDetails> details(Target target) {
    return Optional.of(new GlueDetails(target, targets.glue(target)));
  }

  private void handOver(
      ListSessionsResponse page,
      Target target,
      String runId,
      Instant observedAt,
      Consumer<SessionObservation> sessions) {
    for (Session session : page.sessions()) {
      if (session == null) {
        throw new MalformedAnswerException("the answer has null instead of a session");
      }
      sessions.accept(mapper.map(target, runId, observedAt, session));
    }
    if (page.sessions().isEmpty() && !page.ids().isEmpty()) {
      throw new MalformedAnswerException(
          "the answer names " + page.ids().size() + " sessions but describes none");
    }
  }

  private static String inWords(Duration duration) {
    long minutes = duration.toMinutes();
    return minutes == 1 ? "1 minute" : minutes + " minutes";
  }

  private static Instant dateOf(SdkHttpResponse http) {
    return AnswerDate.of(http)
        .orElseThrow(() -> new MalformedAnswerException("the answer has no usable Date header"));
  }
}
