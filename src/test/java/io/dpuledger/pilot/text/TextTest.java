package io.dpuledger.pilot.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.pilot.SessionJson;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextTest {
  private final Pseudonyms names = Pseudonyms.ofThisRun();

  @Test
  void aShapeSaysLengthAndKindsOfCharactersOnly() {
    assertThat(TextShape.of("dbt-glue__Analyst")).hasToString("text(17: - A-Z _ a-z)");
    assertThat(TextShape.of("a b\n\u00e9'7"))
        .hasToString("text(7: 0-9 a-z blank control non-ASCII punctuation)");
    assertThat(TextShape.of("")).hasToString("empty text");
  }

  @Test
  void aNameHasOneHashInARunAndAnotherInTheNext() {
    assertThat(names.of("ana")).isEqualTo(names.of("ana")).isNotEqualTo(names.of("ben"));
    assertThat(names.of("ana").toString()).matches("#[0-9a-f]{10}");
    assertThat(Pseudonyms.ofThisRun().of("ana")).isNotEqualTo(names.of("ana"));
  }

  @Test
  void onlyWordsOfAVocabularyAreShown() {
    Vocabulary states = Vocabulary.of("READY");
    assertThat(states.word("READY")).hasToString("READY");
    assertThat(states.word("ready")).hasToString("text(5: a-z)");
    assertThat(states.word(null)).hasToString("null");
    assertThat(states.wordOrHash("salary", names)).isEqualTo(names.of("salary"));
    assertThat(Vocabulary.matching("\\d\\.\\d").word("5.0\n"))
        .hasToString("text(4: . 0-9 control)");
  }

  @Test
  void aTallyHasRoomFor60TextsAndCountsTheRestTogether() {
    Tally tally = new Tally();
    IntStream.range(0, 100).forEach(i -> tally.add("text " + i));
    tally.add("text 7");
    assertThat(tally.total()).isEqualTo(101);
    assertThat(tally.count("text 7")).isEqualTo(2);
    assertThat(tally.count("(others)")).isEqualTo(40);
    assertThat(tally.toString()).startsWith("40 x (others), 2 x text 7, 1 x text");
  }

  @Test
  void numbersAreRoundedToTwoDigits() {
    assertThat(Coarse.of(new BigDecimal("123456"))).isEqualTo("120000");
    assertThat(Coarse.of(new BigDecimal("0.04567"))).isEqualTo("0.046");
    assertThat(Coarse.of(new BigDecimal("0.00"))).isEqualTo("0");
    assertThat(Coarse.of(new BigDecimal("1E+999999999"))).isEqualTo("out of range");
  }

  @Test
  void theUnitOfATimeIsSeen() {
    assertThat(Times.unit(SessionJson.of("1790000000"))).isEqualTo("seconds");
    assertThat(Times.unit(SessionJson.of("1790000000123"))).isEqualTo("milliseconds");
    assertThat(Times.unit(SessionJson.of("0"))).isEqualTo("zero or less");
    assertThat(Times.unit(SessionJson.of("'2026-11-21'"))).isEqualTo("text");
    assertThat(Times.of(SessionJson.of("1790000000.5")))
        .isEqualTo(Times.of(SessionJson.of("1790000000500")));
    assertThat(Times.of(SessionJson.of("1E999999999"))).isNull();
  }

  @Test
  void fieldsAreCountedByTypeAndAbsence() {
    FieldCensus census = new FieldCensus(Vocabulary.matching("[A-Z][a-z]+"), Set.of("Command"));
    PublicText ready = PublicText.ours("READY");
    census.add(
        ready, SessionJson.of("{'Id':'x','Time':null,'Command':{'Name':'a'},'Tags':{'Mine':1}}"));
    census.add(ready, SessionJson.of("{'Id':'','Time':0,'zq-mine':true}"));
    census.add(ready, SessionJson.of("{'Id':'y','Time':1.50}"));

    assertThat(census.present("READY", "Time")).isEqualTo(2);
    assertThat(census.objects("READY")).isEqualTo(3);
    assertThat(census.json().toString())
        .isEqualTo(
            SessionJson.of(
                    """
                {'READY':{'objects':3,'(other names)':{'true or false':1,'absent':2},
                 'Command':{'object':1,'absent':2},'Command.Name':{'text':1},
                 'Id':{'empty text':1,'text':2},'Tags':{'object':1,'absent':2},
                 'Time':{'null':1,'number with 2 decimals':1,'zero':1}}}
                """)
                .toString());
  }
}
