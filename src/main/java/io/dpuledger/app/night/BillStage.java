package io.dpuledger.app.night;

import io.dpuledger.app.run.Run;
import io.dpuledger.bill.BillCharge;
import io.dpuledger.bill.BillDaily;
import io.dpuledger.bill.BillDelivery;
import io.dpuledger.bill.BilledSession;
import io.dpuledger.bill.month.BillMonth;
import io.dpuledger.bill.reading.BillReading;
import io.dpuledger.bill.reading.KnownBill;
import io.dpuledger.collect.person.SessionIds;
import io.dpuledger.ledger.Ledger;
import io.dpuledger.ledger.SmallTables;
import io.dpuledger.ledger.StagedTables;
import io.dpuledger.table.Table;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the months of the bill that changed. They are published with the night, but all who ask in
 * it see them already.
 */
final class BillStage {
  private final Ledger ledger;
  private final StagedTables staged;

  private BillStage(Ledger ledger, StagedTables staged) {
    this.ledger = ledger;
    this.staged = staged;
  }

  /** Stages what was billed. Without a source nothing is listed. */
  static BillReading.Result read(Run run, Ledger ledger, StagedTables staged) {
    List<String> sources = run.config().bill().sources();
    if (sources.isEmpty()) {
      return BillReading.Result.NOTHING;
    }
    BillReading.Result result =
        new BillReading(
                ledger.spark(),
                run.files(),
                SessionIds.stored(run.config().attribution()),
                run.startedAt(),
                known(ledger.small()))
            .of(sources);
    if (!result.months().isEmpty()) {
      BillStage stage = new BillStage(ledger, staged);
      stage.add(BillDaily.TABLE, result.months(), BillMonth::daily);
      stage.add(BilledSession.TABLE, result.months(), BillMonth::sessions);
      stage.add(BillCharge.TABLE, result.months(), BillMonth::charges);
      stage.add(BillDelivery.TABLE, result.months(), BillMonth::deliveries);
    }
    return result;
  }

  private static KnownBill known(SmallTables small) {
    return new KnownBill(
        small.of(BillDelivery.SCHEMA, month -> true).stream()
            .map(BillDelivery.TABLE::read)
            .toList(),
        month ->
            small.of(BillDaily.SCHEMA, partition(month)::equals).stream()
                .map(BillDaily.TABLE::read)
                .toList());
  }

  private static String partition(YearMonth month) {
    return month.atDay(1).toString();
  }

  /** A month that had rows and has none any more gets an empty file. */
  private <T> void add(Table<T> table, List<BillMonth> months, Function<BillMonth, List<T>> rows) {
    SortedMap<String, List<@Nullable Object[]>> days = new TreeMap<>();
    for (BillMonth month : months) {
      List<T> ofMonth = rows.apply(month);
      if (!ofMonth.isEmpty()) {
        days.put(partition(month.month()), table.rows(ofMonth));
      }
    }
    staged.addDays(
        table.schema(),
        days,
        months.stream().map(month -> partition(month.month())).toList(),
        ledger.store().known().days(table.schema()));
    ledger.small().stage(table.schema(), staged.rowsOf(table.schema()));
  }
}
