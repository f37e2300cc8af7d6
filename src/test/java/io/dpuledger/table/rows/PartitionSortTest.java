package io.dpuledger.table.rows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.table.ColumnTypes;
import io.dpuledger.testing.SparkTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** A partition comes in the same order, whether it has room in memory or not. */
class PartitionSortTest extends SparkTest {
  private static final long ALL = 1 << 30;
  private static final StructType TEXT = new StructType().add("text", ColumnTypes.STRING);

  @Test
  void memoryAndDiskGiveTheSameOrder() {
    List<String> rows = new ArrayList<>(rows());
    List<String> inMemory = sorted(rows, ALL);
    Collections.shuffle(rows, new Random(1));

    assertThat(sorted(rows, 1)).isEqualTo(inMemory);
    assertThat(sorted(rows, 10_000)).isEqualTo(inMemory);
    assertThat(sorted(rows, ALL)).isEqualTo(inMemory);
    assertThat(inMemory).containsExactlyInAnyOrderElementsOf(rows);
  }

  @Test
  void placesComeFirstThenHashesThenKeys() {
    assertThat(sorted(List.of("2 0 a", "1 -1 b", "1 1 b", "1 1 a", "1 0 c"), ALL))
        .containsExactly("1 0 c", "1 1 a", "1 1 b", "1 -1 b", "2 0 a");
  }

  /** Few hashes, so that many keys have the same. */
  private static List<String> rows() {
    Random dice = new Random(7);
    return IntStream.range(0, 3000)
        .mapToObj(i -> dice.nextInt(3) + " " + (dice.nextInt(40) - 20) + " key" + i)
        .toList();
  }

  private List<String> sorted(List<String> rows, long mostBytes) {
    return JavaSparkContext.fromSparkContext(spark().sparkContext())
        .parallelize(rows, 1)
        .mapPartitions(part -> PartitionSortTest.of(part, mostBytes))
        .collect();
  }

  private static Iterator<String> of(Iterator<String> rows, long mostBytes) {
    List<RowBytes> all = new ArrayList<>();
    rows.forEachRemaining(row -> all.add(bytes(row)));
    List<String> sorted = new ArrayList<>();
    UnsafeRow text = new UnsafeRow(1);
    PartitionSort.sorted(all.iterator(), mostBytes)
        .forEachRemaining(
            row -> {
              row.show(text);
              sorted.add(text.getString(0));
            });
    return sorted.iterator();
  }

  /** A row with the place, hash and key that its text says. */
  private static RowBytes bytes(String row) {
    String[] parts = row.split(" ");
    byte[] key = ("-".repeat(RowBytes.HEADER) + parts[2]).getBytes(UTF_8);
    return RowBytes.of(
        key,
        key.length,
        Integer.parseInt(parts[0]),
        Integer.parseInt(parts[1]),
        0,
        new RowPacker(TEXT).pack(new Object[] {row}));
  }
}
