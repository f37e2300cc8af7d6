package io.dpuledger.collect.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.AttributionRules;
import io.dpuledger.model.AttributionRules.Field;
import io.dpuledger.model.AttributionRules.Rule;
import io.dpuledger.model.Persons;
import io.dpuledger.model.Persons.Kept;
import io.dpuledger.model.Pseudonyms;
import io.dpuledger.model.person.PersonNames;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A bill may name sessions too, and must not tell what listings hide. */
class SessionIdsTest {
  private static final Rule ID = new Rule(Field.SESSION_ID, "^([a-z]+\\.[a-z]+)-");
  private static final Persons PSEUDONYMS =
      new Persons(Kept.PSEUDONYM, new Pseudonyms("0123456789abcdef"));
  private static final Persons NONE = new Persons(Kept.NONE, null);

  @Test
  void anIdFromElsewhereIsStoredAsThatOfAListing() {
    AttributionRules rules = rules(PSEUDONYMS, ID);

    assertThat(SessionIds.stored(rules).orElseThrow().apply("ana.lima-31520a99"))
        .isEqualTo(new PersonNames(rules).id("ana.lima-31520a99", Instant.EPOCH))
        .doesNotContain("ana.lima");
    assertThat(SessionIds.stored(rules(Persons.NAMED, ID)).orElseThrow().apply("ana.lima-7"))
        .isEqualTo("ana.lima-7");
  }

  @Test
  void idsThatLoseTheirNamesAreNotStored() {
    assertThat(SessionIds.stored(rules(NONE, ID))).isEmpty();
    assertThat(SessionIds.stored(rules(NONE)).orElseThrow().apply("7")).isEqualTo("7");
  }

  private static AttributionRules rules(Persons persons, Rule... rules) {
    return new AttributionRules(List.of(), List.of(rules), Map.of(), persons);
  }
}
