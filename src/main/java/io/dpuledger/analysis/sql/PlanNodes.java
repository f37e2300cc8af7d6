package io.dpuledger.analysis.sql;

import java.util.function.Consumer;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.PlanExpression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.trees.Origin;
import scala.collection.JavaConverters;

/** Goes over all of a parsed statement: its inputs, what is under WITH, and its subqueries. */
final class PlanNodes {
  private final Consumer<LogicalPlan> plans;
  private final Consumer<Expression> expressions;

  PlanNodes(Consumer<LogicalPlan> plans, Consumer<Expression> expressions) {
    this.plans = plans;
    this.expressions = expressions;
  }

  void visit(LogicalPlan plan) {
    plans.accept(plan);
    JavaConverters.seqAsJavaList(plan.expressions()).forEach(this::visit);
    JavaConverters.seqAsJavaList(plan.innerChildren()).forEach(this::visitInner);
    JavaConverters.seqAsJavaList(plan.children()).forEach(this::visit);
  }

  private void visitInner(Object inner) {
    if (inner instanceof LogicalPlan plan) {
      visit(plan);
    }
  }

  private void visit(Expression expression) {
    expressions.accept(expression);
    if (expression instanceof PlanExpression<?> nested
        && nested.plan() instanceof LogicalPlan plan) {
      visit(plan);
    }
    JavaConverters.seqAsJavaList(expression.children()).forEach(this::visit);
  }

  /** In which line of its text a node begins; 0 if it does not know. */
  static int line(Origin origin) {
    return origin.line().isDefined() ? ((Number) origin.line().get()).intValue() : 0;
  }
}
