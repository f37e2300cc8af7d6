package io.dpuledger.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.FleetSpec;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.sts.StsClient;

class SimulatorProtocolTest {
  private static final String CREDENTIAL =
      "AWS4-HMAC-SHA256 Credential=SIM222233334444/20260101/eu-west-1/glue/aws4_request, Signature=0";

  private final GlueSimulator simulator =
      GlueSimulator.start(
          Fleet.generate(FleetSpec.demo().withSessionsPerDay(5)),
          Instant.parse("2026-11-01T06:07:08.9Z"),
          0);

  @AfterEach
  void close() {
    simulator.close();
  }

  @Test
  void theDateIsTheSimulatorsClock() throws Exception {
    assertThat(glue("ListSessions").headers().firstValue("Date"))
        .contains("Sun, 01 Nov 2026 06:07:08 GMT");
    simulator.clock(Instant.parse("2026-11-02T00:00:00Z"));
    assertThat(glue("ListSessions").headers().allValues("Date"))
        .containsExactly("Mon, 02 Nov 2026 00:00:00 GMT");
  }

  @Test
  void everyAnswerIsLabelledSimulated() throws Exception {
    assertThat(glue("ListSessions").headers().firstValue("x-dpu-ledger-simulated"))
        .contains("true");
    assertThat(glue("CreateSession").headers().firstValue("x-dpu-ledger-simulated"))
        .contains("true");
  }

  @Test
  void onlyReadingIsSimulated() throws Exception {
    HttpResponse<String> answer = glue("CreateSession");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("UnknownOperationException");
  }

  @Test
  void anAssumedRoleLeadsToItsAccount() throws Exception {
    String body = "Action=AssumeRole&RoleArn=arn%3Aaws%3Aiam%3A%3A222233334444%3Arole%2Freader";
    assertThat(sts(body).body())
        .contains("<AccessKeyId>SIM222233334444</AccessKeyId>")
        .contains("arn:aws:sts::222233334444:assumed-role/reader/");
  }

  @Test
  void theRealSdkReachesAnotherAccountThroughAnAssumedRole() {
    try (StsClient sts =
        StsClient.builder()
            .endpointOverride(simulator.endpoint())
            .region(Region.EU_WEST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIAEXAMPLE", "s")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build()) {
      String accessKey =
          sts.assumeRole(
                  request ->
                      request
                          .roleArn("arn:aws:iam::222233334444:role/reader")
                          .roleSessionName("night"))
              .credentials()
              .accessKeyId();
      assertThat(sts.getCallerIdentity(request -> {}).account()).isEqualTo("012345678901");
      try (GlueClient glue = SimulatedGlueClients.of(simulator, accessKey, "eu-west-1")) {
        assertThat(SimulatedGlueClients.firstPage(glue).sessions())
            .isNotEmpty()
            .allMatch(session -> session.role().contains(":222233334444:"));
      }
    }
  }

  @Test
  void theCallerIsTheAccountOfItsKey() throws Exception {
    assertThat(sts("Action=GetCallerIdentity").body()).contains("<Account>222233334444</Account>");
  }

  @Test
  void everyAnswerWaitsAndHoldsUpNoOther() {
    Duration latency = Duration.ofMillis(500);
    int calls = 40;
    simulator.latency(latency);
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request =
        request()
            .header("X-Amz-Target", "AWSGlue.ListSessions")
            .POST(BodyPublishers.noBody())
            .build();
    long started = System.nanoTime();
    List<CompletableFuture<HttpResponse<String>>> answers =
        Stream.generate(() -> client.sendAsync(request, BodyHandlers.ofString()))
            .limit(calls)
            .toList();
    assertThat(answers).allMatch(answer -> answer.join().statusCode() == 200);
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    assertThat(took).isBetween(latency, latency.multipliedBy(calls / 4));
  }

  @Test
  void stsCanBeDenied() throws Exception {
    simulator.faults().always(Operation.ASSUME_ROLE, Fault.DENIED);
    HttpResponse<String> answer = sts("Action=AssumeRole&RoleArn=x");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("<Code>AccessDeniedException</Code>");
  }

  private HttpResponse<String> glue(String operation) throws IOException, InterruptedException {
    return send(
        request()
            .header("X-Amz-Target", "AWSGlue." + operation)
            .header("Content-Type", "application/x-amz-json-1.1")
            .POST(BodyPublishers.ofString("{}")));
  }

  private HttpResponse<String> sts(String form) throws IOException, InterruptedException {
    return send(
        request()
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private HttpRequest.Builder request() {
    return HttpRequest.newBuilder(simulator.endpoint()).header("Authorization", CREDENTIAL);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }
}
