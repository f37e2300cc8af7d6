package io.dpuledger.analysis.idlewaste;

import io.dpuledger.facts.RowMillis;
import io.dpuledger.facts.RowStart;
import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.facts.idle.RowEvidence;
import io.dpuledger.model.IdleAssumptions;
import io.dpuledger.model.UsagePeriod;
import io.dpuledger.table.KeyedProfile;
import io.dpuledger.table.TableRow;
import io.dpuledger.table.TextOrder;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what was seen of sessions whose statements were read, over the facts of those that
 * started in a period and have a price.
 */
public record MeasuredProfile(UsagePeriod period, IdleAssumptions idle)
    implements KeyedProfile<MeasuredProfile.Cell, Measured> {

  /**
   * Sessions that were opened by one team on one day and ended alike.
   *
   * @param minutesToEnd from the last poll to the end, in steps
   */
  public record Cell(
      TargetDay day,
      @Nullable String team,
      @Nullable String ending,
      String currency,
      int minutesToEnd)
      implements Serializable {
    static final Comparator<Cell> ORDER =
        Comparator.<Cell, String>comparing(cell -> cell.day().day(), TextOrder::compareKnown)
            .thenComparing(cell -> cell.day().accountId(), TextOrder::compareKnown)
            .thenComparing(cell -> cell.day().region(), TextOrder::compareKnown)
            .thenComparing(TextOrder.by(Cell::team))
            .thenComparing(TextOrder.by(Cell::ending))
            .thenComparing(TextOrder.by(Cell::currency))
            .thenComparing(Cell::minutesToEnd);
  }

  @Override
  public List<String> columns() {
    return Stream.of(
            TargetDay.COLUMNS,
            MeasuredSession.COLUMNS,
            List.of(
                SessionFactTable.TEAM,
                SessionFactTable.BILLING_CURRENCY,
                SessionFactTable.IDLE_EVIDENCE))
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public HashMap<Cell, Measured> add(HashMap<Cell, Measured> sum, TableRow fact) {
    String currency = fact.text(SessionFactTable.BILLING_CURRENCY);
    if (currency != null && RowStart.isWithin(fact, period) && RowEvidence.canBeRead(fact)) {
      MeasuredSession.of(fact, idle)
          .ifPresent(
              session ->
                  sum.merge(
                      new Cell(
                          new TargetDay(
                              fact.requireText(SessionFactTable.ACCOUNT_ID),
                              fact.requireText(SessionFactTable.REGION),
                              startDay(fact)),
                          fact.text(SessionFactTable.TEAM),
                          fact.text(SessionFactTable.ENDING),
                          currency,
                          session.minutesToEnd()),
                      session.measured(),
                      Measured::plus));
    }
    return sum;
  }

  @Override
  public Measured plus(Measured one, Measured other) {
    return one.plus(other);
  }

  private static String startDay(TableRow fact) {
    long started = Objects.requireNonNull(RowMillis.at(fact, SessionFactTable.STARTED_ON));
    return Instant.ofEpochMilli(started).atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }
}
