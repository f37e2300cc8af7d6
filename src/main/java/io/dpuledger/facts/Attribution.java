package io.dpuledger.facts;

import static io.dpuledger.facts.SessionFactTable.AUTO_SCALING;
import static io.dpuledger.facts.SessionFactTable.OWNER;
import static io.dpuledger.facts.SessionFactTable.ROLE_NAME;
import static io.dpuledger.facts.SessionFactTable.SESSION_ORIGIN;
import static io.dpuledger.facts.SessionFactTable.TEAM;
import static io.dpuledger.observation.SessionObservationTable.DEFAULT_ARGUMENTS;
import static io.dpuledger.observation.SessionObservationTable.PROFILE_NAME;
import static io.dpuledger.observation.SessionObservationTable.ROLE_ARN;
import static io.dpuledger.observation.SessionObservationTable.SESSION_ID;
import static io.dpuledger.observation.SessionObservationTable.TAGS;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.when;

import io.dpuledger.model.AttributionRules;
import io.dpuledger.model.AttributionRules.Rule;
import io.dpuledger.model.SessionOrigin;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Whose session it was, and which tool opened it. What no rule answers stays unknown. */
final class Attribution {
  private Attribution() {}

  static Dataset<Row> with(Dataset<Row> sessions, AttributionRules rules) {
    return sessions
        .withColumn(ROLE_NAME, substring_index(col(ROLE_ARN), "/", -1))
        .withColumns(
            Map.of(
                TEAM,
                firstAnswer(rules.team()),
                OWNER,
                firstAnswer(rules.owner()),
                SESSION_ORIGIN,
                origin(),
                AUTO_SCALING,
                coalesce(lower(argument("--enable-auto-scaling")).equalTo("true"), lit(false))));
  }

  private static Column firstAnswer(List<Rule> rules) {
    Column nobody = lit(null).cast("string");
    return rules.stream().map(Attribution::answer).reduce(nobody, (a, b) -> coalesce(a, b));
  }

  private static Column answer(Rule rule) {
    return switch (rule.field()) {
      case TAG -> nullif(col(TAGS).getItem(rule.pattern()), lit(""));
      case ROLE_NAME -> match(col(ROLE_NAME), rule);
      case SESSION_ID -> match(col(SESSION_ID), rule);
      case PROFILE_NAME -> match(col(PROFILE_NAME), rule);
    };
  }

  private static Column match(Column text, Rule rule) {
    // regexp_extract answers with nothing, not with null, where there is no match.
    return nullif(regexp_extract(text, rule.pattern(), 1), lit(""));
  }

  private static Column origin() {
    Stream<Column> told =
        SessionOrigin.SIGNS.stream().map(sign -> when(isBorne(sign), sign.origin().name()));
    Stream<Column> untold = Stream.of(lit(SessionOrigin.OTHER.name()));
    return coalesce(Stream.concat(told, untold).toArray(Column[]::new));
  }

  private static Column isBorne(SessionOrigin.Sign sign) {
    return switch (sign.place()) {
      case START_OF_ID -> col(SESSION_ID).startsWith(sign.text());
      case WITHIN_ID -> col(SESSION_ID).contains(sign.text());
      case ARGUMENT -> argument(sign.text()).isNotNull();
    };
  }

  private static Column argument(String name) {
    return col(DEFAULT_ARGUMENTS).getItem(name);
  }
}
