package io.dpuledger.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.simulator.fleet.FleetSpec;
import io.dpuledger.simulator.fleet.SimulatedSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetTruthTest {
  @TempDir Path folder;

  @Test
  void everySessionHasItsLine() throws IOException {
    Fleet fleet = Fleet.generate(FleetSpec.demo().withSessionsPerDay(10));
    Path file = folder.resolve("truth.jsonl");

    FleetTruth.write(fleet, file);

    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSameSizeAs(fleet.sessions());
    JsonNode first = new ObjectMapper().readTree(lines.get(0));
    SimulatedSession session = fleet.sessions().get(0);
    assertThat(first.get("session_id").asText()).isEqualTo(session.id());
    assertThat(first.get("idle_seconds").asDouble()).isEqualTo(session.idleMillis() / 1000.0);
    assertThat(first.get("ending").asText()).isEqualTo(session.ending().name());
  }
}
