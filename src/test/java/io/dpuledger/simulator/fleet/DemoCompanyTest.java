package io.dpuledger.simulator.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoCompanyTest {
  private static final FleetSpec SPEC = FleetSpec.demo();
  private static final Fleet FLEET = Fleet.generate(SPEC);
  private static final Fleet COMPANY = DemoCompany.of(FLEET);

  @Test
  void oneSessionRunsAwayAndIsLiveInTheLastNight() {
    Instant night = SPEC.lastDay().plusDays(1).atTime(LocalTime.of(3, 0)).toInstant(ZoneOffset.UTC);

    assertThat(COMPANY.sessions()).hasSize(FLEET.sessions().size() + 1);
    assertThat(COMPANY.sessions())
        .filteredOn(session -> session.setup().totalTimeoutMinutes() == 2880)
        .filteredOn(session -> session.setup().team().equals("data-science"))
        .singleElement()
        .satisfies(
            session -> {
              assertThat(session.statusAt(night)).isEqualTo("READY");
              assertThat(Duration.between(session.createdOn(), night))
                  .isGreaterThan(Duration.ofDays(1));
              assertThat(session.statements().count()).isEqualTo(1);
              assertThat(session.statements().endOf(0)).isEqualTo(session.endAfterMillis());
              assertThat(session.idleUnits()).isEqualTo(32);
            });
  }

  @Test
  void idsOfOneTeamBeginWithTheirOwnerAndAllElseIsAsItWas() {
    List<SimulatedSession> risk =
        COMPANY.sessions().stream()
            .filter(session -> session.setup().team().equals("risk-analytics"))
            .toList();

    assertThat(risk)
        .filteredOn(session -> session.id().matches("[a-z]+\\.[a-z]+-[0-9a-f-]{36}"))
        .hasSizeGreaterThan(risk.size() * 9 / 10)
        .extracting(session -> session.id().replaceAll("-.*", ""))
        .contains("omar.diaz", "lena.koch", "priya.nair", "tom.reyes");
    assertThat(COMPANY.sessions())
        .filteredOn(new HashSet<>(FLEET.sessions())::contains)
        .hasSizeGreaterThanOrEqualTo(FLEET.sessions().size() - risk.size());
  }

  @Test
  void theSameFleetIsTheSameCompany() {
    assertThat(DemoCompany.of(Fleet.generate(SPEC)).sessions()).isEqualTo(COMPANY.sessions());
  }

  @Test
  void aFleetOfOneDayHasNoTimeForARunaway() {
    Fleet day = Fleet.generate(SPEC.over(SPEC.lastDay(), 1));

    assertThat(DemoCompany.of(day).sessions()).hasSameSizeAs(day.sessions());
  }
}
