package io.dpuledger.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PseudonymsTest {
  private static final Pseudonyms KEYED = new Pseudonyms("0123456789abcdef");

  @Test
  void aPersonHasOnePseudonymAKey() {
    String ana = KEYED.of("ana.lima");
    assertThat(ana).matches("person-[0-9a-f]{12}").isEqualTo(KEYED.of(" ana.lima "));
    assertThat(ana).isNotEqualTo(KEYED.of("ben.cole"));
    assertThat(ana).isNotEqualTo(new Pseudonyms("0123456789abcdeg").of("ana.lima"));
  }

  @Test
  void theHashIsThatOfTheStandard() {
    // printf ana.lima | openssl dgst -sha256 -hmac 0123456789abcdef
    assertThat(KEYED.of("ana.lima")).isEqualTo("person-330bbc62d38d");
  }

  @Test
  void aPseudonymIsItsOwn() {
    String ana = KEYED.of("ana.lima");
    assertThat(KEYED.of(ana)).isEqualTo(ana);
    assertThat(Pseudonyms.in(ana + "-31520a99")).contains(ana);
    assertThat(Pseudonyms.in("person-31520")).isEmpty();
    assertThat(Pseudonyms.in(ana + "0")).isEmpty();
  }

  @Test
  void theKeyIsNotPrinted() {
    assertThat(new Persons(Persons.Kept.PSEUDONYM, KEYED).toString()).doesNotContain("0123456789");
  }
}
