package io.dpuledger.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OwnerGroupsTest {
  private final OwnerGroups groups = new OwnerGroups();

  @Test
  void aTeamWithFiveOwnersIsAGroup() {
    add("risk", 5);
    add("web", 4);

    assertThat(groups.of("risk", "risk 0")).isEqualTo("risk");
    assertThat(groups.of("web", "web 0")).as("four are no group").isNull();
    assertThat(groups.of("risk", null)).isNull();
  }

  @Test
  void smallerTeamsAreAGroupTogetherIfTheyHaveFiveOwners() {
    add("web", 3);
    add("ops", 2);
    add(null, 6);

    assertThat(groups.of("web", "web 0")).isEqualTo(OwnerGroups.SMALL_TEAMS);
    assertThat(groups.of("ops", "ops 1")).isEqualTo(OwnerGroups.SMALL_TEAMS);
    assertThat(groups.of(null, "null 1")).isEqualTo(OwnerGroups.NO_TEAM);
  }

  @Test
  void aPersonInTwoTeamsIsOne() {
    add("web", 4);
    groups.add("ops", "web 0");

    assertThat(groups.of("ops", "web 0")).isNull();
  }

  private void add(String team, int owners) {
    IntStream.range(0, owners).forEach(number -> groups.add(team, team + " " + number));
  }
}
