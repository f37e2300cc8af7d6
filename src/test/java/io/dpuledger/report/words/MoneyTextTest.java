package io.dpuledger.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "USD | 0 | $0",
        "USD | 0.004 | under $0.01",
        "USD | 0.876 | $0.88",
        "USD | 99.994 | $99.99",
        "USD | 105.6 | $106",
        "EUR | 12345.4 | €12,345",
        "CNY | 1234567 | CNY 1,234,567",
        "USD | -5 | −$5.00"
      })
  void roundsForReading(String currency, BigDecimal amount, String expected) {
    assertThat(MoneyText.rounded(currency, amount).replace('\u00A0', ' ')).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | $0",
        "0.004 | under $0.01",
        "0.876 | $0.88",
        "5.25 | $5.30",
        "9.96 | $10",
        "52.4 | $52",
        "105 | $110",
        "8234 | $8,200",
        "1250000 | $1,300,000",
        "-8234 | −$8,200"
      })
  void givesEstimatesTwoDigits(BigDecimal amount, String expected) {
    assertThat(MoneyText.twoDigits("USD", amount)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100 | 200 | $100 to $200",
        "0 | 200 | up to $200",
        "200.1 | 200.3 | $200",
        "0 | 0 | $0"
      })
  void writesRanges(BigDecimal low, BigDecimal high, String expected) {
    assertThat(MoneyText.range("USD", low, high)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0.440000, $0.44", "0.308000, $0.308", "1.000000, $1.00", "10, $10.00"})
  void pricesKeepTheirDigits(BigDecimal price, String expected) {
    assertThat(MoneyText.price("USD", price)).isEqualTo(expected);
  }
}
