package io.dpuledger.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.facts.day.SessionDayTable;
import io.dpuledger.table.KeptRow;
import io.dpuledger.table.TableRow;
import io.dpuledger.testing.PlainRow;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What parts of sessions come to, without a frame. */
class SpendDailyProfileTest {
  private static final SpendDailyProfile PROFILE = new SpendDailyProfile();
  private static final String DAY = "2026-11-21";

  @Test
  void sessionsOfAGroupAreAddedUpInTheOrderOfTheColumns() {
    List<@Nullable Object[]> spend =
        spend(
            part().with(SessionDayTable.IS_START, true).with(SessionDayTable.IS_ESTIMATED, true),
            part().with(SessionDayTable.IS_START, false).with(SessionDayTable.IS_ESTIMATED, false));

    assertThat(spend).hasSize(1);
    assertThat(named(spend.get(0)))
        .containsEntry(SpendDaily.TEAM, "data")
        .containsEntry(SpendDaily.BILLING_CURRENCY, "USD")
        .containsEntry(SpendDaily.SESSIONS_ACTIVE, 2L)
        .containsEntry(SpendDaily.SESSIONS_STARTED, 1L)
        .containsEntry(SpendDaily.UNIT_HOURS, new BigDecimal("10.000000"))
        .containsEntry(SpendDaily.LIST_COST, new BigDecimal("4.400000"))
        .containsEntry(SpendDaily.ESTIMATED_COST, new BigDecimal("2.200000"))
        .containsEntry(SpendDaily.UNPRICED_UNIT_HOURS, new BigDecimal("0.000000"));
  }

  @Test
  void aProjectIsAGroupOfItsOwn() {
    List<@Nullable Object[]> spend =
        spend(part(), part().with(SessionDayTable.PROJECT, "b7ruw66l094u1c"), part());

    assertThat(spend).hasSize(2);
    assertThat(named(spend.get(0)))
        .containsEntry(SpendDaily.PROJECT, null)
        .containsEntry(SpendDaily.LIST_COST, new BigDecimal("4.400000"));
    assertThat(named(spend.get(1)))
        .containsEntry(SpendDaily.PROJECT, "b7ruw66l094u1c")
        .containsEntry(SpendDaily.LIST_COST, new BigDecimal("2.200000"));
  }

  @Test
  void theUnpricedIsAGroupOfItsOwnWithoutMoney() {
    List<@Nullable Object[]> spend =
        spend(
            part(),
            part()
                .with(SessionDayTable.BILLING_CURRENCY, null)
                .with(SessionDayTable.LIST_COST, null)
                .with(SessionDayTable.IS_ESTIMATED, true));

    assertThat(spend).hasSize(2);
    assertThat(named(spend.get(0)))
        .containsEntry(SpendDaily.LIST_COST, null)
        .containsEntry(SpendDaily.ESTIMATED_COST, new BigDecimal("0.000000"))
        .containsEntry(SpendDaily.UNPRICED_UNIT_HOURS, new BigDecimal("5.000000"));
  }

  @Test
  void whatACostIsMadeOfIsAddedUp() {
    PlainRow confirmed =
        part()
            .with(SessionDayTable.IS_CONFIRMED, true)
            .with(SessionDayTable.IDLE_EVIDENCE, "PARTIAL")
            .with(SessionDayTable.IDLE_COST_SEEN, new BigDecimal("0.100000"))
            .with(SessionDayTable.IDLE_COST_LOW, new BigDecimal("0.300000"))
            .with(SessionDayTable.IDLE_COST_HIGH, new BigDecimal("1.500000"))
            .with(SessionDayTable.MINIMUM_CHARGE_COST, new BigDecimal("0.200000"));
    PlainRow neverRan =
        part()
            .with(SessionDayTable.IS_CONFIRMED, false)
            .with(SessionDayTable.IDLE_EVIDENCE, "NONE")
            .with(SessionDayTable.MINIMUM_CHARGE_COST, new BigDecimal("0.000000"));

    List<@Nullable Object[]> spend = spend(confirmed, neverRan);

    assertThat(named(spend.get(0)))
        .containsEntry(SpendDaily.LIST_COST, new BigDecimal("4.400000"))
        .containsEntry(SpendDaily.CONFIRMED_COST, new BigDecimal("2.200000"))
        .containsEntry(SpendDaily.IDLE_COST_SEEN, new BigDecimal("0.100000"))
        .containsEntry(SpendDaily.STATEMENT_OPEN_COST, new BigDecimal("0.500000"))
        .containsEntry(SpendDaily.MINIMUM_CHARGE_COST, new BigDecimal("0.200000"));
  }

  @Test
  void aRowOfAnEarlierVersionMakesThePartsOfItsGroupUnknownAndNotZero() {
    PlainRow now =
        part()
            .with(SessionDayTable.IS_CONFIRMED, true)
            .with(SessionDayTable.IDLE_EVIDENCE, "NONE")
            .with(SessionDayTable.IDLE_COST_SEEN, new BigDecimal("0.000000"))
            .with(SessionDayTable.MINIMUM_CHARGE_COST, new BigDecimal("0.000000"));
    for (List<TableRow> rows : List.of(rows(part(), now), rows(now, part()))) {
      HashMap<KeptRow, Spend> one = PROFILE.of(rows.subList(0, 1));
      HashMap<KeptRow, Spend> other = PROFILE.of(rows.subList(1, 2));
      assertThat(named(PROFILE.rows(PROFILE.merge(one, other)).get(0)))
          .containsEntry(SpendDaily.LIST_COST, new BigDecimal("4.400000"))
          .containsEntry(SpendDaily.CONFIRMED_COST, null)
          .containsEntry(SpendDaily.IDLE_COST_SEEN, null)
          .containsEntry(SpendDaily.STATEMENT_OPEN_COST, null)
          .containsEntry(SpendDaily.MINIMUM_CHARGE_COST, null);
    }
    assertThat(named(spend(now).get(0)))
        .containsEntry(SpendDaily.CONFIRMED_COST, new BigDecimal("2.200000"));
  }

  @Test
  void partsMayBeAddedUpApart() {
    List<TableRow> rows = rows(part(), part(), part().with(SessionDayTable.TEAM, "ml"));
    HashMap<KeptRow, Spend> one = PROFILE.of(rows.subList(0, 1));
    HashMap<KeptRow, Spend> others = PROFILE.of(rows.subList(1, 3));

    List<@Nullable Object[]> merged = PROFILE.rows(PROFILE.merge(one, others));

    assertThat(merged).usingRecursiveComparison().isEqualTo(PROFILE.rows(PROFILE.of(rows)));
    assertThat(merged).hasSize(2);
  }

  @Test
  void moneyThatNoColumnHoldsIsRefused() {
    PlainRow huge = part().with(SessionDayTable.LIST_COST, new BigDecimal("900000000000.000000"));

    assertThatThrownBy(() -> spend(huge, huge))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("1800000000000.000000 is too large for a column of type DECIMAL(18,6)");
  }

  private static PlainRow part() {
    return PlainRow.of(SessionDayTable.SCHEMA, DAY)
        .with(SessionDayTable.TEAM, "data")
        .with(SessionDayTable.BILLING_CURRENCY, "USD")
        .with(SessionDayTable.UNIT_HOURS, new BigDecimal("5.000000"))
        .with(SessionDayTable.LIST_COST, new BigDecimal("2.200000"));
  }

  private static List<@Nullable Object[]> spend(PlainRow... parts) {
    return PROFILE.rows(PROFILE.of(rows(parts)));
  }

  private static List<TableRow> rows(PlainRow... parts) {
    return Stream.of(parts).map(PlainRow::row).toList();
  }

  private static Map<String, @Nullable Object> named(@Nullable Object[] row) {
    String[] names = SpendDaily.SCHEMA.rowType().fieldNames();
    assertThat(row).hasSameSizeAs(names);
    Map<String, @Nullable Object> values = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      values.put(names[i], row[i]);
    }
    return values;
  }
}
