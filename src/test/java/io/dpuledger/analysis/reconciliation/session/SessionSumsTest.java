package io.dpuledger.analysis.reconciliation.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.analysis.reconciliation.cell.Metered;
import io.dpuledger.bill.BillCell;
import io.dpuledger.bill.BilledSession;
import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.table.TableRow;
import io.dpuledger.testing.PlainRow;
import io.dpuledger.testing.TableRows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionSumsTest {
  private static final YearMonth MONTH = YearMonth.of(2026, 10);
  private static final LocalDate DAY = MONTH.atDay(5);
  private static final Metered DPU = new Metered("111122223333", "eu-west-1", "DPU");

  private final List<BilledSession> billed = new ArrayList<>();
  private final List<TableRow> used = new ArrayList<>();

  @Test
  void tellsUnseenUnbilledAndMeasuredOtherwiseApart() {
    bills("unseen", DAY, "0.44", "3");
    uses("unbilled", DAY, "0.44", "2");
    bills("longer", DAY, "0.44", "5");
    uses("longer", DAY, "0.44", "4");
    bills("rounded", DAY, "0.44", "1.000001");
    uses("rounded", DAY, "0.44", "1");

    SessionDifference found = differences(Set.of()).of(DPU, new BigDecimal("0.44"), DAY);

    assertThat(found.neverSeen()).isEqualByComparingTo("3");
    assertThat(found.notBilled()).isEqualByComparingTo("-2");
    assertThat(found.measuredOtherwise()).isEqualByComparingTo("1");
    assertThat(found.billed()).isEqualByComparingTo("9.000001");
    assertThat(found.rows()).isEqualTo(3);
  }

  @Test
  void aSessionThatTheLedgerHasOnTheDayBeforeTheMonthWasSeen() {
    uses("night", MONTH.atDay(1).minusDays(1), "0.44", "2");
    bills("night", MONTH.atDay(1), "0.44", "0.5");

    SessionDifference found = differences(Set.of()).of(DPU, MONTH);

    assertThat(found.neverSeen()).isZero();
    assertThat(found.measuredOtherwise()).isEqualByComparingTo("0.5");
  }

  @Test
  void pooledRatesAreOne() {
    bills("one", DAY, "0.52", "3");
    uses("one", DAY, "0.44", "3");

    SessionDifference found = differences(Set.of(new MeteredMonth(DPU, MONTH))).of(DPU, null, DAY);

    assertThat(found.billed()).isEqualByComparingTo("3");
    assertThat(found.measuredOtherwise()).isZero();
  }

  @Test
  void theOrderOfRowsDoesNotMatter() {
    for (int i = 0; i < 50; i++) {
      bills("s" + i % 20, MONTH.atDay(1 + i % 9), "0.44", "1." + i);
      uses("s" + i % 23, MONTH.atDay(1 + i % 7), "0.44", "1." + i);
    }
    SessionDifference before = differences(Set.of()).of(DPU, MONTH);
    Collections.shuffle(billed, new Random(3));
    Collections.shuffle(used, new Random(4));

    assertThat(differences(Set.of()).of(DPU, MONTH)).isEqualTo(before);
  }

  private SessionSums differences(Set<MeteredMonth> pooled) {
    return SessionSums.of(
        billed,
        TableRows.sum(new SessionProfile(), used.toArray(TableRow[]::new)),
        Set.of(MONTH),
        pooled);
  }

  private void uses(String session, LocalDate day, String price, String hours) {
    used.add(
        PlainRow.of(SessionDayTable.SCHEMA, day.toString())
            .with("account_id", DPU.accountId())
            .with("region", DPU.region())
            .with("session_id", session)
            .with("capacity_unit", DPU.capacityUnit())
            .with("list_unit_price", decimal(price))
            .with("unit_hours", decimal(hours))
            .row());
  }

  private void bills(String session, LocalDate day, String rate, String hours) {
    billed.add(
        new BilledSession(
            MONTH,
            day,
            new BillCell(DPU.accountId(), DPU.region(), DPU.capacityUnit(), decimal(rate)),
            session,
            "USD",
            decimal(hours),
            BigDecimal.ZERO));
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text).setScale(6);
  }
}
