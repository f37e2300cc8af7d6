package io.dpuledger.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.junit.jupiter.api.Test;

class DecimalSumsTest {
  private static final DecimalType WIDE = DataTypes.createDecimalType(38, 6);

  @Test
  void sumsArriveAsTheyWereSent() throws IOException, ClassNotFoundException {
    DecimalSums sums = new DecimalSums(3);
    sums.get(0).add(new BigDecimal("-1.500000"));
    sums.get(2).add(new BigDecimal("12345678901234567890123456789.123456"));

    DecimalSums arrived = received(sent(sums));

    assertThat(arrived.stream().map(sum -> sum.orNull(WIDE)))
        .containsExactly(
            new BigDecimal("-1.500000"),
            null,
            new BigDecimal("12345678901234567890123456789.123456"));
  }

  @Test
  void eachIsAddedToItsCounterpart() {
    DecimalSums one = new DecimalSums(2);
    one.get(0).add(new BigDecimal("1.25"));
    DecimalSums other = new DecimalSums(2);
    other.get(0).add(new BigDecimal("2.5"));
    other.get(1).add(new BigDecimal("7"));

    one.add(other);

    assertThat(one.stream().map(sum -> sum.orZero(WIDE)).toList())
        .isEqualTo(List.of(new BigDecimal("3.750000"), new BigDecimal("7.000000")));
  }

  @Test
  void manySumsTakeLittleMoreThanTheirDigits() throws IOException {
    int none = sent(new DecimalSums(0)).length;
    assertThat(sent(new DecimalSums(1000)).length - none).isLessThan(1100);
  }

  private static byte[] sent(DecimalSums sums) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(sums);
    }
    return bytes.toByteArray();
  }

  private static DecimalSums received(byte[] sent) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(sent))) {
      return (DecimalSums) in.readObject();
    }
  }
}
