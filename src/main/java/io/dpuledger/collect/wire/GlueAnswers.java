package io.dpuledger.collect.wire;

import io.dpuledger.collect.GlueTargets;
import io.dpuledger.collect.SessionArn;
import io.dpuledger.collect.TargetException;
import io.dpuledger.model.target.Target;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.ListSessionsRequest;

/** Makes single read calls of a target and returns what AWS answered. For one thread. */
public final class GlueAnswers {
  private static final String UNANSWERED = "NoUsableAnswer";

  private final GlueTargets targets;
  private final Map<Target, Line> lines = new ConcurrentHashMap<>();

  public GlueAnswers(GlueTargets targets) {
    this.targets = targets;
  }

  /** What one ListSessions call asks for; null and empty for what it leaves out. */
  public record Listing(
      @Nullable Integer maxResults,
      @Nullable String nextToken,
      @Nullable String requestOrigin,
      Map<String, String> tags) {

    /** A page of this size, or of the default size. */
    public static Listing page(@Nullable Integer maxResults, @Nullable String nextToken) {
      return new Listing(maxResults, nextToken, null, Map.of());
    }
  }

  /** The targets, each once. */
  public List<Target> targets() {
    return targets.all();
  }

  /** Whether the credentials are of the target's account; the refusal if not. */
  public @Nullable String accountRefusal(Target target) {
    try {
      targets.requireAccount(target);
      return null;
    } catch (TargetException e) {
      return "CredentialsOfAnotherAccount";
    } catch (SdkException e) {
      return code(e);
    } catch (RuntimeException e) {
      return UNANSWERED;
    }
  }

  /** One page of sessions. */
  public Answer sessions(Target target, Listing listing) {
    ListSessionsRequest request =
        ListSessionsRequest.builder()
            .maxResults(listing.maxResults())
            .nextToken(listing.nextToken())
            .requestOrigin(listing.requestOrigin())
            .tags(listing.tags().isEmpty() ? null : listing.tags())
            .build();
    return call(target, glue -> glue.listSessions(request));
  }

  /** One page of statements, without their code and output. */
  public Answer statements(Target target, String sessionId, @Nullable String nextToken) {
    return call(
        target,
        glue -> glue.listStatements(request -> request.sessionId(sessionId).nextToken(nextToken)));
  }

  /** The tags of a session. */
  public Answer tags(Target target, String sessionId) {
    String arn = SessionArn.of(target, sessionId);
    return call(target, glue -> glue.getTags(request -> request.resourceArn(arn)));
  }

  private Answer call(Target target, GlueCall call) {
    Line line;
    try {
      line = lines.computeIfAbsent(target, this::open);
    } catch (SdkException e) {
      return new Answer(null, code(e), null, false, 0);
    }
    line.tap.reset();
    try {
      call.make(line.glue);
      return line.tap.answer(null);
    } catch (SdkException e) {
      return line.tap.answer(code(e));
    } catch (RuntimeException e) {
      return line.tap.answer(UNANSWERED);
    }
  }

  private Line open(Target target) {
    AnswerTap tap = new AnswerTap();
    return new Line(targets.glue(target, tap), tap);
  }

  private static String code(SdkException refusal) {
    if (!(refusal instanceof AwsServiceException service)) {
      return UNANSWERED;
    }
    return service.awsErrorDetails() == null || service.awsErrorDetails().errorCode() == null
        ? "Http" + service.statusCode()
        : service.awsErrorDetails().errorCode();
  }

  private record Line(GlueClient glue, AnswerTap tap) {}

  private interface GlueCall {
    Object make(GlueClient glue);
  }
}
