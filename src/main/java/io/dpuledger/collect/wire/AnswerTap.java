package io.dpuledger.collect.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.dpuledger.collect.AnswerDate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Takes each answer before the SDK parses it, because the SDK drops fields that it does not know.
 * The SDK itself gets an empty answer. For one call at a time.
 */
final class AnswerTap implements ExecutionInterceptor {
  private static final String SIMULATED_HEADER = "x-dpu-ledger-simulated";
  private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

  private @Nullable JsonNode body;
  private @Nullable Instant date;
  private boolean simulated;
  private int attempts;

  void reset() {
    body = null;
    date = null;
    simulated = false;
    attempts = 0;
  }

  Answer answer(@Nullable String refusal) {
    return new Answer(refusal == null ? body : null, refusal, date, simulated, attempts);
  }

  @Override
  public void afterTransmission(
      Context.AfterTransmission context, ExecutionAttributes executionAttributes) {
    SdkHttpResponse http = context.httpResponse();
    date = AnswerDate.of(http).orElse(date);
    simulated |= http.firstMatchingHeader(SIMULATED_HEADER).isPresent();
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes executionAttributes) {
    attempts++;
  }

  @Override
  public Optional<InputStream> modifyHttpResponseContent(
      Context.ModifyHttpResponse context, ExecutionAttributes executionAttributes) {
    Optional<InputStream> content = context.responseBody();
    if (content.isEmpty() || !context.httpResponse().isSuccessful()) {
      return content;
    }
    try (InputStream read = content.orElseThrow()) {
      body = AnswerReader.read(read);
    } catch (IOException e) {
      // Without its cause: a parser quotes its input.
      throw new UncheckedIOException(new IOException("the answer is not JSON, or truncated"));
    }
    return Optional.of(new ByteArrayInputStream(NOTHING));
  }
}
