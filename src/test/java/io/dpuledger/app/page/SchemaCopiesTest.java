package io.dpuledger.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.night.Tables;
import io.dpuledger.table.catalog.SchemaFormat;
import io.dpuledger.table.files.LakeLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The copies for those who have no build. {@code -Dgolden.update=true} renews them; that run always
 * fails, so that it cannot pass unseen: look at the difference, then run again without.
 */
class SchemaCopiesTest {
  private static final LakeLayout PLACEHOLDER =
      LakeLayout.of("s3://my-bucket/dpu-ledger", "s3://my-bucket/dpu-ledger/staging");

  @ParameterizedTest
  @CsvSource({
    "MARKDOWN, src/site/markdown/tables.md",
    "ATHENA, conf/schema/athena.sql",
    "DUCKDB, conf/schema/duckdb.sql",
    "SPARK, conf/schema/spark.sql"
  })
  void theCopyIsWhatTheProgramWrites(SchemaFormat format, Path copy) throws IOException {
    String written = format.write(Tables.all(), PLACEHOLDER);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(copy.getParent());
      Files.writeString(copy, written);
      throw new AssertionError(copy + " is renewed: look at it, then run without golden.update");
    }
    assertThat(written).isEqualTo(Files.readString(copy));
  }
}
