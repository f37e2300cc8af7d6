package io.dpuledger.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTextTest {
  @ParameterizedTest
  @CsvSource({
    "_x0041_, _x005F_x0041_",
    "a_x000D_b, a_x005F_x000D_b",
    "_x00, _x00",
    "_xray_, _xray_"
  })
  void lettersAreNotDecodedFromWhatSomebodyTyped(String typed, String written) {
    assertThat(CellText.of(typed)).isEqualTo(written);
  }

  @Test
  void whatXmlDoesNotAllowBecomesAMark() {
    assertThat(CellText.of("a\u0000b\u0001c\uFFFEd\uD800e\u202Ef")).isEqualTo("a�b�c�d�e�f");
    assertThat(CellText.of("a\nb\tc")).isEqualTo("a b c");
  }

  @Test
  void whatIsTooLongIsCutBetweenLetters() {
    String longest = "a".repeat(CellText.LONGEST);
    String smiles = "😀".repeat(CellText.LONGEST);
    assertThat(CellText.of(longest).equals(longest)).isTrue();
    assertThat(CellText.of(longest + "b").equals(longest.substring(1) + "…")).isTrue();
    assertThat(CellText.of(smiles).length()).isEqualTo(CellText.LONGEST);
    assertThat(CellText.of("a" + smiles).length()).isEqualTo(CellText.LONGEST - 1);
    assertThat(CellText.of("a" + smiles).endsWith("😀…")).isTrue();
  }
}
