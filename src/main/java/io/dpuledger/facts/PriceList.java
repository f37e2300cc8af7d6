package io.dpuledger.facts;

import io.dpuledger.model.ListPrice;
import io.dpuledger.model.RateCard;
import io.dpuledger.table.ColumnTypes;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The rate card as a small table to join with: no session matches two of its rows. */
public final class PriceList {
  static final String PRICED_REGION = "priced_region";
  static final String PRICED_UNIT = "priced_unit";
  static final String WORKER_FAMILY = "worker_family";
  static final String VERSION_FROM = "version_from";
  static final String VERSION_BELOW = "version_below";
  static final String EFFECTIVE_FROM = "effective_from";
  static final String EFFECTIVE_UNTIL = "effective_until";
  private static final DataType VERSION = DataTypes.createDecimalType(6, 2);

  public static final StructType SCHEMA =
      new StructType()
          .add(PRICED_REGION, ColumnTypes.STRING)
          .add(PRICED_UNIT, ColumnTypes.STRING)
          .add(WORKER_FAMILY, ColumnTypes.STRING)
          .add(VERSION_FROM, VERSION)
          .add(VERSION_BELOW, VERSION)
          .add(EFFECTIVE_FROM, DataTypes.DateType)
          .add(EFFECTIVE_UNTIL, DataTypes.DateType)
          .add(SessionFactTable.LIST_UNIT_PRICE, ColumnTypes.MONEY)
          .add(SessionFactTable.BILLING_CURRENCY, ColumnTypes.STRING)
          .add(SessionFactTable.PRICE_BASIS, ColumnTypes.STRING);

  private PriceList() {}

  public static List<Row> rows(RateCard rateCard) {
    return rateCard.prices().stream().map(PriceList::row).toList();
  }

  private static Row row(ListPrice price) {
    return RowFactory.create(
        price.region(),
        price.unit().label(),
        price.workerFamily(),
        price.glueVersionFrom(),
        price.glueVersionBelow(),
        price.effectiveFrom(),
        price.effectiveUntil(),
        price.pricePerUnitHour(),
        price.currency(),
        price.basis().name());
  }
}
