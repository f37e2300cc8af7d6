package io.dpuledger.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import io.dpuledger.model.target.Target;
import org.jspecify.annotations.Nullable;

/**
 * A call as the service understands it. {@code target} is null for sts; {@code input} holds the
 * members of the request, of a form as well as of a JSON body.
 */
record AwsCall(Operation operation, @Nullable Target target, String callerAccount, JsonNode input) {
  @Nullable String text(String member) {
    JsonNode value = input.get(member);
    return value == null || value.isNull() ? null : value.asText();
  }

  /** The place in a listing that the call asks for. */
  PageToken token() {
    String token = text("NextToken");
    return token == null || target == null ? PageToken.START : PageToken.parse(token, target);
  }

  /** The page asked for, from 1; a token that says nothing counts as the first. */
  int page() {
    try {
      return token().page();
    } catch (AwsError e) {
      return 1;
    }
  }
}
