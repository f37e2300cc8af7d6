package io.dpuledger.table.catalog;

import io.dpuledger.table.TableSchema;
import io.dpuledger.table.TableSchema.Column;
import java.util.List;
import java.util.stream.Collectors;

/** A description of every table and column, in Markdown. */
final class DataDictionary {
  private static final String HEAD =
      """
      # The tables

      For whoever queries the lake. `scripts/dpu-ledger schema` writes this page from the code.

      - Money is in the currency that `billing_currency` of its row names, such as USD. Never add two currencies.
      - Units are DPU, or M-DPU of memory-optimized workers. Never add the two.
      - Instants are UTC. So is the date that each table is partitioned by, a text such as 2026-11-21.
      - A column with `-` under "null means" has a value in every row.
      """;

  private DataDictionary() {}

  static String of(List<TableSchema> tables) {
    return HEAD
        + "\n| table | one row |\n|---|---|\n"
        + tables.stream().map(DataDictionary::entry).collect(Collectors.joining())
        + tables.stream().map(DataDictionary::section).collect(Collectors.joining());
  }

  private static String entry(TableSchema table) {
    return "| [`%s`](#%s) | %s |\n".formatted(table.name(), table.name(), table.grain());
  }

  private static String section(TableSchema table) {
    return "\n## %s\n\nOne row: %s. Key: %s.\n\n"
            .formatted(
                table.name(),
                table.grain(),
                table.key().stream().map(DataDictionary::code).collect(Collectors.joining(", ")))
        + "| column | type | unit | meaning | null means |\n|---|---|---|---|---|\n"
        + table.columns().stream()
            .map(column -> row(column, code(column.name())))
            .collect(Collectors.joining())
        + row(table.partition(), code(table.partition().name()) + " (partition)");
  }

  private static String row(Column column, String name) {
    return "| %s | %s | %s | %s | %s |\n"
        .formatted(
            name,
            column.type().catalogString(),
            orDash(column.kind().unit()),
            column.meaning(),
            orDash(column.nullMeans()));
  }

  private static String orDash(String text) {
    return text.isEmpty() ? "-" : text;
  }

  private static String code(String name) {
    return "`" + name + "`";
  }
}
