package io.dpuledger.facts;

import static io.dpuledger.facts.SessionFactTable.CREATED_DATE;
import static io.dpuledger.facts.SessionFactTable.FIGURES_AT;
import static io.dpuledger.facts.SessionFactTable.LIFECYCLE;
import static io.dpuledger.facts.SessionFactTable.OBSERVED_HASH;
import static io.dpuledger.observation.SessionObservationTable.OBSERVED_AT;
import static io.dpuledger.observation.SessionObservationTable.TAGS;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The sessions whose facts a night must work out again. Most of what a night lists ended long ago
 * and says again what is known; cost must follow what is new.
 */
public final class ChangedSessions {
  private static final String SEEN = "seen";
  private static final String SEEN_HASH = "seen_hash";
  private static final String SEEN_AT = "seen_at";
  private static final String SEEN_TAGS = "seen_tags";

  private ChangedSessions() {}

  /**
   * The keys of sessions that facts do not know, know otherwise, or know as not ended.
   *
   * @param sights what no analysis has read yet
   * @param facts the published ones of the days on which those sessions were created, and of all
   *     that have not ended
   * @param isFrozen facts of ended sessions that stay as they are, whatever is seen
   */
  public static Dataset<Row> keys(
      Dataset<Row> sights, Dataset<Row> facts, boolean evenIfKnown, Column isFrozen) {
    Column hasEnded = coalesce(col(LIFECYCLE).equalTo(Lifecycle.ENDED), lit(false));
    Column saysTheSame =
        coalesce(
            col(SEEN_HASH)
                .equalTo(col(OBSERVED_HASH))
                .and(col(SEEN_AT).geq(col(FIGURES_AT)))
                .and(not(col(SEEN_TAGS))),
            lit(false));
    Column isKnown = evenIfKnown ? isFrozen : isFrozen.or(saysTheSame);
    Dataset<Row> seen =
        sights
            .where(LatestObservation.hasKey())
            .select(
                with(
                    LatestObservation.hashOfEnd().as(SEEN_HASH),
                    col(OBSERVED_AT).as(SEEN_AT),
                    col(TAGS).isNotNull().as(SEEN_TAGS)));
    Dataset<Row> known =
        facts.select(with(col(LIFECYCLE), col(OBSERVED_HASH), col(FIGURES_AT), col(CREATED_DATE)));
    return seen.join(known, SessionFactTable.keyNames(), "left")
        .where(not(hasEnded.and(coalesce(isKnown, lit(false)))))
        .select(keyAndDay(lit(true)))
        .union(known.where(isOpen()).select(keyAndDay(lit(false))))
        .groupBy(with(col(CREATED_DATE)))
        .agg(max(SEEN).as(SEEN));
  }

  /** Whether a later night must look at a fact again although nothing new is seen of it. */
  static Column isOpen() {
    return col(LIFECYCLE).isin(Lifecycle.LIVE, Lifecycle.STALE);
  }

  private static Column[] with(Column... others) {
    return Stream.concat(SessionFactTable.keyColumns(), Stream.of(others)).toArray(Column[]::new);
  }

  /** Whether a session is among the sights, and not only known as not ended. */
  public static Column isSeen() {
    return col(SEEN);
  }

  private static Column[] keyAndDay(Column isSeen) {
    return with(SessionFactTable.createdDate().as(CREATED_DATE), isSeen.as(SEEN));
  }
}
