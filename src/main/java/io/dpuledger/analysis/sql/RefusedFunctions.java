package io.dpuledger.analysis.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.Expression;
import scala.collection.JavaConverters;

/**
 * Functions that an analysis may not call: those that run other code than SQL, and those by which
 * the same night run again would come to something else.
 */
final class RefusedFunctions {
  private static final Set<String> CODE = Set.of("reflect", "java_method", "try_reflect");
  private static final Set<String> CLOCK =
      Set.of(
          "current_date",
          "curdate",
          "current_timestamp",
          "localtimestamp",
          "now",
          "unix_timestamp",
          "current_time");
  private static final Set<String> CHANCE =
      Set.of(
          "rand",
          "random",
          "randn",
          "uuid",
          "shuffle",
          "monotonically_increasing_id",
          "spark_partition_id");

  private RefusedFunctions() {}

  /** Why an expression is refused, if it is. */
  static Optional<String> of(Expression expression) {
    String name = name(expression);
    if (CODE.contains(name)) {
      return Optional.of(name + " runs other code than SQL, which an analysis may not");
    }
    if (CLOCK.contains(name) && !hasArguments(expression)) {
      return Optional.of(
          name + " differs each time the night is run, use :as_of, such as CAST(:as_of AS DATE)");
    }
    return CHANCE.contains(name)
        ? Optional.of(name + " differs each time the night is run, and may not be used")
        : Optional.empty();
  }

  private static String name(Expression expression) {
    if (expression instanceof UnresolvedFunction function) {
      return last(JavaConverters.seqAsJavaList(function.nameParts()));
    }
    if (expression instanceof UnresolvedAttribute attribute) {
      // Spark reads current_date without brackets so, too; other names here are columns.
      String name = last(JavaConverters.seqAsJavaList(attribute.nameParts()));
      return name.startsWith("current_") && attribute.nameParts().size() == 1 ? name : "";
    }
    return expression.prettyName().toLowerCase(Locale.ROOT);
  }

  private static boolean hasArguments(Expression expression) {
    return expression instanceof UnresolvedFunction function && !function.arguments().isEmpty();
  }

  private static String last(List<String> parts) {
    return parts.get(parts.size() - 1).toLowerCase(Locale.ROOT);
  }
}
