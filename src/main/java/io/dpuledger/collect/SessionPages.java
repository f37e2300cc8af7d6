package io.dpuledger.collect;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.GlueException;
import software.amazon.awssdk.services.glue.model.ListSessionsRequest;
import software.amazon.awssdk.services.glue.model.ListSessionsResponse;

/**
 * The pages of one listing, in order. A page may be short or empty and still not be the last. If
 * AWS rejects a token, the listing starts over.
 */
final class SessionPages {
  private static final Logger LOG = LoggerFactory.getLogger(SessionPages.class);
  private static final int MOST_RESTARTS = 3;

  private final int pageSize;
  private int read;
  private int restarts;
  private @Nullable String nextToken;

  /** The tokens of this listing. A listing has at most a few thousand pages. */
  private final Set<String> tokens = new HashSet<>();

  SessionPages(int pageSize) {
    this.pageSize = pageSize;
  }

  ListSessionsResponse next(GlueClient glue) {
    ListSessionsResponse page = page(glue);
    read++;
    nextToken = page.nextToken() == null || page.nextToken().isEmpty() ? null : page.nextToken();
    if (nextToken != null && !tokens.add(nextToken)) {
      throw new MalformedAnswerException(
          "page "
              + read
              + " has the same next token as an earlier page, so the listing would never end: try again, and if it happens again, contact AWS Support");
    }
    return page;
  }

  private ListSessionsResponse page(GlueClient glue) {
    try {
      return glue.listSessions(request());
    } catch (GlueException e) {
      if (nextToken == null || !Refusals.isOfToken(e)) {
        throw e;
      }
      if (restarts == MOST_RESTARTS) {
        throw withoutToken(e);
      }
      restarts++;
      nextToken = null;
      tokens.clear();
      LOG.info("AWS rejected the token of page {}; the listing starts over", read + 1);
      return glue.listSessions(request());
    }
  }

  /** AWS's message about a token may quote the token, and messages are passed on. */
  private AwsServiceException withoutToken(GlueException refusal) {
    return refusal.toBuilder()
        .awsErrorDetails(
            refusal.awsErrorDetails().toBuilder()
                .errorMessage("page " + (read + 1) + ": AWS rejected its token each time")
                .build())
        .build();
  }

  boolean areRead() {
    return nextToken == null;
  }

  /** How many pages were read, including those before the listing started over. */
  int read() {
    return read;
  }

  private ListSessionsRequest request() {
    return ListSessionsRequest.builder().maxResults(pageSize).nextToken(nextToken).build();
  }
}
