package io.dpuledger.simulator;

import static io.dpuledger.simulator.SimulatedGlueClients.firstPage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.model.target.Target;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.FleetSpec;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.GlueException;
import software.amazon.awssdk.services.glue.model.InvalidInputException;
import software.amazon.awssdk.services.glue.model.ListSessionsResponse;

class FaultsTest {
  private static final Fleet FLEET = Fleet.generate(FleetSpec.demo());
  private static final GlueSimulator SIMULATOR =
      GlueSimulator.start(FLEET, Instant.parse("2026-11-18T12:00:00Z"), 0);
  private static final Target TARGET = FLEET.spec().targets().get(0);
  private static final Target OTHER = FLEET.spec().targets().get(1);

  private final GlueClient glue = SimulatedGlueClients.of(SIMULATOR, TARGET);

  @BeforeEach
  void allIsWell() {
    SIMULATOR.faults().clear();
  }

  @AfterAll
  static void close() {
    SIMULATOR.close();
  }

  @ParameterizedTest
  @CsvSource({
    "DENIED, AccessDeniedException, 400",
    "SERVER_ERROR, InternalFailure, 500",
    "THROTTLED, ThrottlingException, 400",
    "OPERATION_TIMEOUT, OperationTimeoutException, 400"
  })
  void anErrorArrivesUnderItsNameAndStatus(Fault fault, String code, int status) {
    SIMULATOR.faults().next(1, fault);
    assertThatThrownBy(() -> firstPage(glue))
        .isInstanceOfSatisfying(
            GlueException.class,
            error -> {
              assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
              assertThat(error.statusCode()).isEqualTo(status);
            });
    assertThatCode(() -> firstPage(glue)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource(names = {"GARBAGE", "TRUNCATED", "DROPPED"})
  void aBrokenAnswerIsAnErrorOfTheClient(Fault fault) {
    SIMULATOR.faults().always(TARGET, fault);
    assertThatThrownBy(() -> firstPage(glue)).isInstanceOf(SdkException.class);
  }

  @Test
  void aFaultOfOneTargetLeavesTheOthersAlone() {
    SIMULATOR.faults().always(TARGET, Fault.DENIED);
    assertThatThrownBy(() -> firstPage(glue)).isInstanceOf(GlueException.class);
    try (GlueClient other = SimulatedGlueClients.of(SIMULATOR, OTHER)) {
      assertThat(firstPage(other).sessions()).isNotEmpty();
    }
  }

  @Test
  void aFaultOfOneOperationLeavesTheOthersAlone() {
    SIMULATOR.faults().always(TARGET, Operation.LIST_STATEMENTS, Fault.DENIED);
    assertThatCode(() -> firstPage(glue)).doesNotThrowAnyException();
    assertThatThrownBy(() -> glue.listStatements(request -> request.sessionId("any")))
        .hasMessageContaining("not authorized");
  }

  @Test
  void aListingCanFailHalfWay() {
    SIMULATOR.faults().onPage(TARGET, 3, Fault.SERVER_ERROR);
    String second = firstPage(glue).nextToken();
    String third = glue.listSessions(request -> request.nextToken(second)).nextToken();
    assertThatThrownBy(() -> glue.listSessions(request -> request.nextToken(third)))
        .isInstanceOf(GlueException.class);
  }

  @Test
  void aTokenCanExpire() {
    SIMULATOR.faults().next(1, Fault.EXPIRED_TOKEN);
    String token = firstPage(glue).nextToken();
    assertThatThrownBy(() -> glue.listSessions(request -> request.nextToken(token)))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void aTokenOfAnotherTargetIsRefused() {
    String token = firstPage(glue).nextToken();
    try (GlueClient other = SimulatedGlueClients.of(SIMULATOR, OTHER)) {
      assertThatThrownBy(() -> other.listSessions(request -> request.nextToken(token)))
          .isInstanceOf(InvalidInputException.class);
    }
  }

  @Test
  void anEmptyPageLosesNothing() {
    ListSessionsResponse well = firstPage(glue);
    SIMULATOR.faults().next(1, Fault.EMPTY_PAGE);
    ListSessionsResponse empty = firstPage(glue);
    assertThat(empty.sessions()).isEmpty();
    assertThat(glue.listSessions(request -> request.nextToken(empty.nextToken())).sessions())
        .isEqualTo(well.sessions());
  }

  @Test
  void aSlowAnswerIsRightAllTheSame() {
    SIMULATOR.faults().slowness(Duration.ofMillis(20));
    SIMULATOR.faults().always(TARGET, Fault.SLOW);
    assertThat(firstPage(glue).sessions()).hasSize(100);
  }

  @Test
  void aClosedSimulatorCannotBeReached() {
    GlueSimulator closed = GlueSimulator.start(FLEET, Instant.EPOCH, 0);
    closed.close();
    try (GlueClient client = SimulatedGlueClients.of(closed, TARGET)) {
      assertThatThrownBy(() -> firstPage(client)).isInstanceOf(SdkClientException.class);
    }
  }
}
