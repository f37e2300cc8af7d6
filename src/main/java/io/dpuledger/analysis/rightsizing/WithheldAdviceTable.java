package io.dpuledger.analysis.rightsizing;

import io.dpuledger.model.WithheldAdvice;
import io.dpuledger.table.ColumnTypes;
import io.dpuledger.table.TableSchema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Groups for which something might be recommended and is not, and why. */
public final class WithheldAdviceTable {
  private static final String AS_OF_DATE = "as_of_date";

  public static final TableSchema SCHEMA =
      TableSchema.named("recommendation_withheld")
          .grain("one kind of recommendation that is not made for one group, as of one day")
          .key(
              AS_OF_DATE,
              "kind",
              "account_id",
              "role_name",
              "team",
              "session_origin",
              "billing_currency",
              "reason")
          .column("kind", ColumnTypes.STRING, "What might have been recommended.")
          .column("account_id", ColumnTypes.STRING, "Account of the group.")
          .column("role_name", ColumnTypes.STRING, "Role of the group; null if unknown.")
          .column("team", ColumnTypes.STRING, "Team of the group; null if unknown.")
          .column("session_origin", ColumnTypes.STRING, "The tool that opened its sessions.")
          .column("billing_currency", ColumnTypes.STRING, "Currency of the money here.")
          .column("sessions", ColumnTypes.LONG, "Sessions of the group in the look-back.")
          .column("list_cost", ColumnTypes.MONEY, "What they cost.")
          .column("reason", ColumnTypes.STRING, "Why it is not recommended.")
          .partitionedBy(AS_OF_DATE, "The day up to which usage was looked at.")
          .build();

  private WithheldAdviceTable() {}

  /** As a row, in the order of the columns. */
  public static @Nullable Object[] row(WithheldAdvice advice, LocalDate asOf) {
    return new @Nullable Object[] {
      advice.kind().name(),
      advice.scope().accountId(),
      advice.scope().roleName(),
      advice.scope().team(),
      advice.scope().sessionOrigin(),
      advice.billingCurrency(),
      advice.sessions(),
      advice.listCost(),
      advice.reason(),
      asOf.toString()
    };
  }
}
