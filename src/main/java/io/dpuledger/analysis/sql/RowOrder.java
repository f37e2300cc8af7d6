package io.dpuledger.analysis.sql;

import org.apache.spark.sql.catalyst.plans.logical.GlobalLimit;
import org.apache.spark.sql.catalyst.plans.logical.LocalLimit;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Offset;
import org.apache.spark.sql.catalyst.plans.logical.Sort;
import org.apache.spark.sql.catalyst.plans.logical.UnaryNode;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedWith;

/** Whether a query says in which order its rows come. */
final class RowOrder {
  private RowOrder() {}

  static boolean isGiven(LogicalPlan plan) {
    if (plan instanceof Sort sort) {
      return sort.global();
    }
    boolean keepsOrder =
        plan instanceof GlobalLimit
            || plan instanceof LocalLimit
            || plan instanceof Offset
            || plan instanceof UnresolvedWith;
    return keepsOrder && plan instanceof UnaryNode node && isGiven(node.child());
  }
}
