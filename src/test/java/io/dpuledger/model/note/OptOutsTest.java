package io.dpuledger.model.note;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OptOutsTest {

  @Test
  void aFileHasOneNameALineAndComments() {
    OptOuts some =
        OptOuts.in("\uFEFF# since 2026\r\nAna.Lima\r\n\r\n  bo@example.com  # asked in May\nc#d\n");

    assertThat(some.names()).containsExactlyInAnyOrder("ana.lima", "bo@example.com", "c#d");
    assertThat(some.include("ana.lima")).isTrue();
    assertThat(some.include("BO@example.com")).isTrue();
    assertThat(some.include("asked")).isFalse();
    assertThat(some.include("")).isFalse();
  }
}
