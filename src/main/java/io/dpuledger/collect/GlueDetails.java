package io.dpuledger.collect;

import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.StatementObservation;
import io.dpuledger.model.target.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.GetTagsRequest;
import software.amazon.awssdk.services.glue.model.ListStatementsRequest;
import software.amazon.awssdk.services.glue.model.ListStatementsResponse;
import software.amazon.awssdk.services.glue.model.Statement;

/** Reads statements and tags of the sessions of one target, with at least one call per session. */
final class GlueDetails implements SessionDetails {
  private static final int MOST_PAGES = 1000;

  private final Target target;
  private final GlueClient glue;

  GlueDetails(Target target, GlueClient glue) {
    this.target = target;
    this.glue = glue;
  }

  @Override
  public Optional<StatementListing> statements(SessionObservation session) throws DetailException {
    return read("glue:ListStatements", () -> listStatements(session));
  }

  @Override
  public Optional<Map<String, String>> tags(SessionObservation session) throws DetailException {
    String arn = SessionArn.of(target, String.valueOf(session.sessionId()));
    return read(
        "glue:GetTags",
        () -> glue.getTags(GetTagsRequest.builder().resourceArn(arn).build()).tags());
  }

  private StatementListing listStatements(SessionObservation session) {
    List<StatementObservation> statements = new ArrayList<>();
    String nextToken = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      ListStatementsResponse answer = glue.listStatements(request(session, nextToken));
      Instant readAt =
          AnswerDate.of(answer.sdkHttpResponse())
              .orElseThrow(() -> new MalformedAnswerException("no Date"));
      for (Statement statement : answer.statements()) {
        if (statement != null && statement.id() != null) {
          statements.add(StatementMapper.map(session, readAt, statement));
        }
      }
      nextToken = answer.nextToken();
      if (nextToken == null || nextToken.isEmpty()) {
        return new StatementListing(readAt, statements);
      }
    }
    throw new MalformedAnswerException("no end");
  }

  private static ListStatementsRequest request(
      SessionObservation session, @Nullable String nextToken) {
    return ListStatementsRequest.builder()
        .sessionId(session.sessionId())
        .nextToken(nextToken)
        .build();
  }

  /** AWS's message about a failure is not passed on: it could quote a user's code. */
  private static <T> Optional<T> read(String call, Supplier<T> reading) throws DetailException {
    try {
      return Optional.of(reading.get());
    } catch (AwsServiceException refusal) {
      if (Refusals.isOfSession(refusal)) {
        return Optional.empty();
      }
      DetailException.Reach reach = reach(refusal);
      throw new DetailException(
          "HTTP "
              + refusal.statusCode()
              + " "
              + Refusals.code(refusal)
              + (reach == DetailException.Reach.DENIED
                  ? ", allow " + call + " or turn it off"
                  : ""),
          reach);
    } catch (SdkException | MalformedAnswerException e) {
      throw new DetailException("no usable answer to " + call, DetailException.Reach.SESSION);
    }
  }

  /** A policy can depend on the tags of a session, but credentials are the same for all. */
  private static DetailException.Reach reach(AwsServiceException refusal) {
    if (Refusals.isOfCredentials(refusal)) {
      return DetailException.Reach.TARGET;
    }
    return Refusals.isDenial(refusal)
        ? DetailException.Reach.DENIED
        : DetailException.Reach.SESSION;
  }
}
