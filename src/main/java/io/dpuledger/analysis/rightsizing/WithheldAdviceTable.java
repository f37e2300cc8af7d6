package io.dpuledger.analysis.rightsizing;

import io.dpuledger.model.advice.WithheldAdvice;
import io.dpuledger.table.ColumnKind;
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
          .column(
              "kind",
              ColumnKind.TEXT,
              "What might have been recommended: a kind of the table recommendation.")
          .column("account_id", ColumnKind.TEXT, "AWS account of the group, twelve digits.")
          .column("role_name", ColumnKind.TEXT, "IAM role of the group.")
          .nullMeans("unknown, or all")
          .column("team", ColumnKind.TEXT, "Team of the group.")
          .nullMeans("unknown, or all")
          .column("session_origin", ColumnKind.TEXT, "The tool that opened its sessions.")
          .nullMeans("all")
          .column("billing_currency", ColumnKind.TEXT, "Currency of all money in the row.")
          .column("sessions", ColumnKind.SESSIONS, "Sessions of the group in the look-back.")
          .column("list_cost", ColumnKind.MONEY, "List cost of these sessions in the look-back.")
          .column("reason", ColumnKind.TEXT, "Why it is not recommended.")
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
