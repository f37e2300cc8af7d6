package io.dpuledger.app.export;

import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.app.site.PlayedSite.Outcome;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TableSchema.Column;
import io.dpuledger.table.parquet.ParquetRowWriter;
import io.dpuledger.testing.PlainRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A lake of a few days of sessions, exported without Spark. */
final class SmallLake {
  private final Path folder;

  SmallLake(Path folder) {
    this.folder = folder;
  }

  /** Two unit-hours of a session in Ireland at 0.44. */
  static PlainRow day(String date) {
    return PlainRow.of(SessionDayTable.SCHEMA, date)
        .with(SessionDayTable.ACCOUNT_ID, "222233334444")
        .with(SessionDayTable.REGION, "eu-west-1")
        .with(SessionDayTable.SESSION_ID, "ana.silva-1")
        .with(SessionDayTable.CREATED_ON, Instant.parse(date + "T08:00:00.125Z"))
        .with(SessionDayTable.CAPACITY_UNITS, new BigDecimal("5.000000"))
        .with(SessionDayTable.CAPACITY_UNIT, "DPU")
        .with(SessionDayTable.UNIT_HOURS, new BigDecimal("2.000000"))
        .with(SessionDayTable.LIST_UNIT_PRICE, new BigDecimal("0.440000"))
        .with(SessionDayTable.LIST_COST, new BigDecimal("0.880000"))
        .with(SessionDayTable.CONTRACTED_COST, new BigDecimal("0.880000"))
        .with(SessionDayTable.CONTRACTED_SHARE, new BigDecimal("1.000000000000"))
        .with(SessionDayTable.BILLING_CURRENCY, "USD")
        .with(SessionDayTable.IDLE_COST_LOW, new BigDecimal("0.100000"))
        .with(SessionDayTable.IDLE_COST_HIGH, new BigDecimal("0.500000"))
        .with(SessionDayTable.IDLE_EVIDENCE, "TAIL")
        .with(SessionDayTable.IS_ESTIMATED, false)
        .with(SessionDayTable.IS_CONFIRMED, true)
        .with(SessionDayTable.IS_START, true)
        .with(SessionDayTable.SESSION_ORIGIN, "STUDIO_NOTEBOOK")
        .with(SessionDayTable.USAGE_BASIS, "REPORTED")
        .with(SessionDayTable.LIFECYCLE, "ENDED");
  }

  /** The rows of one day; their partition is that day. */
  SmallLake write(String date, PlainRow... rows) {
    Path file = folder.resolve("session_day/usage_date=" + date + "/data.parquet");
    try {
      Files.createDirectories(file.getParent());
      Files.write(
          file,
          ParquetRowWriter.bytesOf(
              SessionDayTable.SCHEMA,
              Arrays.stream(rows).map(PlainRow::row).map(SmallLake::values).toList()));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable Object[] values(TableRow row) {
    return SessionDayTable.SCHEMA.columns().stream().map(Column::name).map(row::value).toArray();
  }

  /** The command with these settings besides the lake and the account that pays. */
  Outcome export(String month, String... settings) {
    Stream<String> sets =
        Stream.concat(
            Stream.of("lake.path=" + folder, "focus.billing-account-id=012345678901"),
            Stream.of(settings));
    List<String> arguments =
        Stream.concat(
                Stream.of("export", "--config", "conf/dpu-ledger.conf", "--month", month),
                sets.flatMap(setting -> Stream.of("--set", setting)))
            .toList();
    return PlayedSite.program(arguments.toArray(String[]::new));
  }

  Path parquet(String month) {
    return folder.resolve("focus_cost_and_usage/billing_period=" + month + "-01/data.parquet");
  }

  Path csv(String month) {
    return folder.resolve("exports/focus_cost_and_usage-" + month + ".csv");
  }

  FocusSample sample(String month) {
    return FocusSample.read(parquet(month), csv(month));
  }
}
