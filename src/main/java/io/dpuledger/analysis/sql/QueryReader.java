package io.dpuledger.analysis.sql;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.catalyst.analysis.NamedParameter;
import org.apache.spark.sql.catalyst.analysis.PosParameter;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ParsedStatement;
import org.apache.spark.sql.catalyst.plans.logical.ScriptTransformation;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedWith;
import scala.collection.JavaConverters;

/**
 * Reads the one SELECT of a file with Spark's own parser, which does nothing but parse: a statement
 * that would change something is refused before any session has seen it.
 */
final class QueryReader {
  private static final String NO_QUERY =
      "is no query: an analysis is one SELECT, and changes, sets and shows nothing else";

  private static final ParsedQuery NONE = new ParsedQuery(Set.of(), false);

  private final AnalysisFile file;
  private final SortedSet<String> ledger;
  private final List<AnalysisFault> faults;
  private final Set<String> named = new HashSet<>();
  private final Map<String, Integer> asked = new TreeMap<>();

  /**
   * @param ledger the tables that may be asked
   * @param faults where to add what is wrong
   */
  QueryReader(AnalysisFile file, SortedSet<String> ledger, List<AnalysisFault> faults) {
    this.file = file;
    this.ledger = ledger;
    this.faults = faults;
  }

  ParsedQuery read() {
    if (file.firstLineOfSql() == 0) {
      faults.add(file.fault(0, "has no SELECT: write one below the header"));
      return NONE;
    }
    LogicalPlan plan;
    try {
      plan = new CatalystSqlParser().parsePlan(file.text());
    } catch (Exception refused) {
      // Spark throws checked exceptions that no signature names.
      faults.add(refused(refused));
      return NONE;
    }
    new PlanNodes(this::look, this::look).visit(plan);
    asked.keySet().removeAll(named);
    asked.forEach(this::requireKnown);
    return new ParsedQuery(new TreeSet<>(asked.keySet()), RowOrder.isGiven(plan));
  }

  private AnalysisFault refused(Exception refused) {
    AnalysisFault fault = SparkWords.of(file, refused);
    String message = String.valueOf(refused.getMessage());
    if (message.contains("Unsupported SQL statement")) {
      return file.fault(fault.line(), NO_QUERY);
    }
    return isBehindAnother(refused)
        ? file.fault(fault.line(), "holds more than one statement: an analysis is one SELECT")
        : fault;
  }

  /** Spark only says that it did not expect what stands behind a semicolon. */
  private boolean isBehindAnother(Exception refused) {
    if (!(refused instanceof ParseException parsed) || parsed.line().isEmpty()) {
      return false;
    }
    int line = ((Number) parsed.line().get()).intValue();
    int column = ((Number) parsed.startPosition().get()).intValue();
    List<String> lines = List.of(file.text().split("\n", -1));
    String before =
        String.join("\n", lines.subList(0, line - 1))
            + "\n"
            + lines.get(line - 1).substring(0, column);
    return before.replaceAll("--.*", "").stripTrailing().endsWith(";");
  }

  private void look(LogicalPlan node) {
    int line = PlanNodes.line(node.origin());
    if (node instanceof Command
        || node instanceof ParsedStatement
        || node instanceof ScriptTransformation) {
      faults.add(file.fault(line, NO_QUERY));
    } else if (node instanceof UnresolvedRelation relation) {
      asked.putIfAbsent(
          String.join(".", JavaConverters.seqAsJavaList(relation.multipartIdentifier()))
              .toLowerCase(Locale.ROOT),
          line);
    } else if (node instanceof UnresolvedWith with) {
      JavaConverters.seqAsJavaList(with.cteRelations())
          .forEach(relation -> named.add(relation._1().toLowerCase(Locale.ROOT)));
    }
  }

  private void look(Expression expression) {
    int line = PlanNodes.line(expression.origin());
    if (expression instanceof NamedParameter parameter
        && !AnalysisParameters.names().contains(parameter.name())) {
      faults.add(
          file.fault(
              line,
              "unknown parameter :"
                  + parameter.name()
                  + ", there are :"
                  + String.join(", :", AnalysisParameters.names())));
    } else if (expression instanceof PosParameter) {
      faults.add(
          file.fault(
              line,
              "? is no parameter here, there are :"
                  + String.join(", :", AnalysisParameters.names())));
    }
    RefusedFunctions.of(expression).ifPresent(why -> faults.add(file.fault(line, why)));
  }

  private void requireKnown(String table, int line) {
    if (!ledger.contains(table)) {
      faults.add(
          file.fault(
              line, "unknown table " + table + ", the ledger has " + String.join(", ", ledger)));
    }
  }
}
