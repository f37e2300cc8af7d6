package io.dpuledger.facts;

import static io.dpuledger.facts.SessionFactTable.CAPACITY_UNIT;
import static io.dpuledger.facts.SessionFactTable.CONTRACTED_COST;
import static io.dpuledger.facts.SessionFactTable.DPU_SECONDS;
import static io.dpuledger.facts.SessionFactTable.EXECUTION_SECONDS;
import static io.dpuledger.facts.SessionFactTable.GLUE_VERSION;
import static io.dpuledger.facts.SessionFactTable.LIST_COST;
import static io.dpuledger.facts.SessionFactTable.LIST_UNIT_PRICE;
import static io.dpuledger.facts.SessionFactTable.MINIMUM_CHARGE_COST;
import static io.dpuledger.facts.SessionFactTable.MINIMUM_CHARGE_UNIT_HOURS;
import static io.dpuledger.facts.SessionFactTable.PRICE_BASIS;
import static io.dpuledger.facts.SessionFactTable.REGION;
import static io.dpuledger.facts.SessionFactTable.STARTED_ON;
import static io.dpuledger.facts.SessionFactTable.UNIT_HOURS;
import static io.dpuledger.facts.SessionFactTable.WORKER_TYPE;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import io.dpuledger.model.BillingTerms;
import io.dpuledger.model.PriceBasis;
import io.dpuledger.table.ColumnTypes;
import java.math.BigDecimal;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Turns use into billed unit-hours and, where the rate card knows a price, into money. */
final class Pricing {
  private static final String PRICES = "prices";

  private Pricing() {}

  static Dataset<Row> with(
      Dataset<Row> sessions, Dataset<Row> prices, BillingTerms terms, Column isUnknownType) {
    return withPrice(withUnitHours(sessions, terms), prices, isUnknownType)
        .transform(priced -> withCost(priced, terms));
  }

  /** Money for some unit-hours, to the micro-unit of currency. */
  static Column cost(Column unitHours, Column price) {
    return round(unitHours.multiply(price), 6).cast(ColumnTypes.MONEY);
  }

  /** Unit-seconds as hours, to the micro-hour: the first and only rounding of them. */
  static Column hours(Column unitSeconds) {
    return round(unitSeconds.divide(lit(3600)), 6).cast(ColumnTypes.UNITS);
  }

  private static Dataset<Row> withUnitHours(Dataset<Row> sessions, BillingTerms terms) {
    Column used = col(DPU_SECONDS);
    Column seconds = col(EXECUTION_SECONDS);
    Column minimum = lit(BigDecimal.valueOf(terms.minimum().toSeconds()));
    Column ranShort = seconds.gt(0).and(seconds.lt(minimum)).and(used.gt(0));
    Column billed = when(ranShort, used.multiply(minimum).divide(seconds)).otherwise(used);
    Column billedHours = hours(billed);
    return sessions.withColumns(
        Map.of(
            UNIT_HOURS,
            billedHours,
            MINIMUM_CHARGE_UNIT_HOURS,
            billedHours.minus(hours(used)).cast(ColumnTypes.UNITS)));
  }

  private static Dataset<Row> withPrice(
      Dataset<Row> sessions, Dataset<Row> prices, Column isUnknownType) {
    Column version = expr("try_cast(" + GLUE_VERSION + " as decimal(6,2))");
    Column from = price(PriceList.VERSION_FROM);
    Column below = price(PriceList.VERSION_BELOW);
    Column until = price(PriceList.EFFECTIVE_UNTIL);
    Column day = to_date(col(STARTED_ON));
    // A session without a version has a price only where all versions have the same one.
    Column versionFits =
        from.isNull().or(version.geq(from)).and(below.isNull().or(version.lt(below)));
    Column dateFits =
        day.geq(price(PriceList.EFFECTIVE_FROM)).and(until.isNull().or(day.lt(until)));
    Column family = price(PriceList.WORKER_FAMILY);
    Column familyFits =
        family.isNull().or(substring_index(col(WORKER_TYPE), ".", 1).equalTo(family));
    Column kindFits =
        col(REGION)
            .equalTo(price(PriceList.PRICED_REGION))
            .and(col(CAPACITY_UNIT).equalTo(price(PriceList.PRICED_UNIT)));
    Column basis = coalesce(col(PRICE_BASIS), lit(PriceBasis.MISSING.name()));
    return sessions
        .join(
            broadcast(prices.as(PRICES)),
            kindFits.and(versionFits).and(dateFits).and(familyFits),
            "left")
        .withColumn(
            PRICE_BASIS,
            when(
                    isUnknownType.and(basis.equalTo(PriceBasis.LIST.name())),
                    PriceBasis.ASSUMED.name())
                .otherwise(basis));
  }

  private static Dataset<Row> withCost(Dataset<Row> sessions, BillingTerms terms) {
    Column listCost = cost(col(UNIT_HOURS), col(LIST_UNIT_PRICE));
    Column usedHours = col(UNIT_HOURS).minus(col(MINIMUM_CHARGE_UNIT_HOURS));
    Column kept = lit(BigDecimal.ONE.subtract(terms.discount()));
    return sessions.withColumns(
        Map.of(
            LIST_COST,
            listCost,
            CONTRACTED_COST,
            cost(listCost, kept),
            MINIMUM_CHARGE_COST,
            listCost.minus(cost(usedHours, col(LIST_UNIT_PRICE))).cast(ColumnTypes.MONEY)));
  }

  private static Column price(String column) {
    return col(PRICES + "." + column);
  }
}
