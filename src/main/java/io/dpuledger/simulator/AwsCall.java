package io.dpuledger.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import io.dpuledger.model.target.Target;
import org.jspecify.annotations.Nullable;

/**
 * A parsed call. {@code target} is null for STS; {@code input} contains the members of the request,
 * from a form or a JSON body.
 */
record AwsCall(Operation operation, @Nullable Target target, String callerAccount, JsonNode input) {
  @Nullable String text(String member) {
    JsonNode value = input.get(member);
    return value == null || value.isNull() ? null : value.asText();
  }

  /** The position in a listing that the call requests. */
  PageToken token() {
    String token = text("NextToken");
    return token == null || target == null ? PageToken.START : PageToken.parse(token, target);
  }

  /** The requested page, from 1; an invalid token counts as the first. */
  int page() {
    try {
      return token().page();
    } catch (AwsError e) {
      return 1;
    }
  }
}
