package io.dpuledger.table.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.table.ColumnTypes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class RowPackerTest {
  private static final DataType WIDE = DataTypes.createDecimalType(38, 6);
  private static final StructType EVERY_TYPE =
      new StructType()
          .add("text", ColumnTypes.STRING)
          .add("int", ColumnTypes.INT)
          .add("long", ColumnTypes.LONG)
          .add("double", ColumnTypes.DOUBLE)
          .add("boolean", ColumnTypes.BOOLEAN)
          .add("timestamp", ColumnTypes.TIMESTAMP)
          .add("day", ColumnTypes.DAY)
          .add("money", ColumnTypes.MONEY)
          .add("wide", WIDE)
          .add("texts", ColumnTypes.STRINGS)
          .add("ints", DataTypes.createArrayType(ColumnTypes.INT))
          .add("longs", DataTypes.createArrayType(ColumnTypes.LONG))
          .add("map", ColumnTypes.STRING_MAP);

  @Test
  void everyTypeComesBackAsItWas() {
    assertComeBack(
        "\u00e4\ud83d\ude80\u0000",
        Integer.MIN_VALUE,
        Long.MAX_VALUE,
        -0.0,
        true,
        Instant.parse("1969-12-31T23:59:59.999999Z"),
        LocalDate.of(1969, 12, 31),
        new BigDecimal("-999999999999.999999"),
        new BigDecimal("-99999999999999999999999999999999.999999"),
        List.of("", "b", "\uff21"),
        List.of(0, -23, Integer.MAX_VALUE),
        List.of(Long.MIN_VALUE),
        new TreeMap<>(Map.of("owner", "\u00e4\ud83d\ude80", "team", "")));
  }

  @Test
  void everyTypeMayBeNull() {
    assertComeBack(new Object[EVERY_TYPE.size()]);
  }

  @Test
  void aListMayHaveNulls() {
    Object[] values = new Object[EVERY_TYPE.size()];
    values[9] = Arrays.asList("a", null);
    values[10] = Arrays.asList(null, -1);
    values[11] = Arrays.asList(null, null, 1L);
    assertComeBack(values);
  }

  @Test
  void nothingOfARowIsLeftInTheNext() {
    RowPacker packer = new RowPacker(EVERY_TYPE);
    packer.pack(
        new Object[] {
          "long ".repeat(500),
          1,
          1L,
          1.0,
          true,
          Instant.EPOCH,
          LocalDate.EPOCH,
          BigDecimal.ONE,
          BigDecimal.TEN,
          Collections.nCopies(300, "text"),
          List.of(1),
          List.of(1L),
          Map.of("tag", "value")
        });

    assertThat(read(packer, new Object[EVERY_TYPE.size()])).containsOnlyNulls();
    Object[] empty = new Object[EVERY_TYPE.size()];
    empty[0] = "";
    empty[9] = List.of();
    assertThat(read(packer, empty)).isEqualTo(Arrays.asList(empty));
  }

  @Test
  void aFigureGetsTheScaleOfItsColumn() {
    assertThat(money("5")).isEqualTo(new BigDecimal("5.000000"));
    assertThat(money("5.0000000000")).isEqualTo(new BigDecimal("5.000000"));
    assertThat(money("0E+3")).isEqualTo(new BigDecimal("0.000000"));
  }

  @Test
  void aFigureThatItsColumnCannotHoldToTheLastDigitIsRefused() {
    assertThatThrownBy(() -> money("0.0000001")).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> money("1000000000000"))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("1000000000000.000000 is too large for a column of type DECIMAL(18,6)");
    assertThatThrownBy(() -> figure(WIDE, "1e32")).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void aTypeThatNoTableHasIsRefused() {
    StructType type = new StructType().add("byte", DataTypes.ByteType);

    assertThatThrownBy(() -> new RowPacker(type))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("TINYINT");
  }

  private static Object money(String figure) {
    return figure(ColumnTypes.MONEY, figure);
  }

  private static Object figure(DataType type, String figure) {
    StructType row = new StructType().add("figure", type);
    return new SparkRow(row)
        .of(new RowPacker(row).pack(new Object[] {new BigDecimal(figure)}))
        .value("figure");
  }

  private static void assertComeBack(Object... values) {
    assertThat(read(new RowPacker(EVERY_TYPE), values)).isEqualTo(Arrays.asList(values));
  }

  private static List<Object> read(RowPacker packer, Object[] values) {
    SparkRow row = new SparkRow(EVERY_TYPE).of(packer.pack(values));
    return Arrays.stream(EVERY_TYPE.fieldNames()).map(row::value).toList();
  }
}
