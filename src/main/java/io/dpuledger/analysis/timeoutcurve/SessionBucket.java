package io.dpuledger.analysis.timeoutcurve;

import io.dpuledger.facts.SessionFactTable;
import io.dpuledger.table.TableRow;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.unsafe.Platform;

/** Deals sessions into the same buckets each night, by Spark's hash of their key. */
final class SessionBucket {
  private static final int BUCKETS = 10;
  private static final int SEED = 42;

  private static final List<String> TEXTS =
      List.of(SessionFactTable.ACCOUNT_ID, SessionFactTable.REGION, SessionFactTable.SESSION_ID);

  private SessionBucket() {}

  static int of(TableRow fact) {
    long hash = SEED;
    for (String column : TEXTS) {
      String text = fact.text(column);
      if (text != null) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        hash = XXH64.hashUnsafeBytes(bytes, Platform.BYTE_ARRAY_OFFSET, bytes.length, hash);
      }
    }
    Long created = fact.micros(SessionFactTable.CREATED_ON);
    if (created != null) {
      hash = XXH64.hashLong(created, hash);
    }
    return Math.floorMod(XXH64.hashInt(SEED, hash), BUCKETS);
  }
}
