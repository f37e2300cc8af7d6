package io.dpuledger.analysis.rightsizing;

import io.dpuledger.model.advice.WithheldAdvice;
import io.dpuledger.table.Table;
import io.dpuledger.table.TableSchema;

/** Groups for which something might be recommended and is not, and why. */
public final class WithheldAdviceTable {
  private static final String AS_OF_DATE = "as_of_date";

  public static final Table<WithheldAdvice> TABLE =
      Table.<WithheldAdvice>named("recommendation_withheld")
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
          .text(
              "kind",
              "What might have been recommended: a kind of the table recommendation.",
              WithheldAdvice::kind)
          .text(
              "account_id",
              "AWS account of the group, twelve digits.",
              advice -> advice.scope().accountId())
          .text("role_name", "IAM role of the group.", advice -> advice.scope().roleName())
          .nullMeans("unknown, or all")
          .text("team", "Team of the group.", advice -> advice.scope().team())
          .nullMeans("unknown, or all")
          .text(
              "session_origin",
              "The tool that opened its sessions.",
              advice -> advice.scope().sessionOrigin())
          .nullMeans("all")
          .text(
              "billing_currency",
              "Currency of all money in the row.",
              WithheldAdvice::billingCurrency)
          .sessions("sessions", "Sessions of the group in the look-back.", WithheldAdvice::sessions)
          .money(
              "list_cost",
              "List cost of these sessions in the look-back.",
              WithheldAdvice::listCost)
          .text("reason", "Why it is not recommended.", WithheldAdvice::reason)
          .partitionedBy(AS_OF_DATE, "The day up to which usage was looked at.")
          .build();

  public static final TableSchema SCHEMA = TABLE.schema();

  private WithheldAdviceTable() {}
}
