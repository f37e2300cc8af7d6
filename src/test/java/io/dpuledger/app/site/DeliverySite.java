package io.dpuledger.app.site;

import io.dpuledger.app.run.HadoopConfigFiles;
import io.dpuledger.app.run.Run;
import io.dpuledger.collect.GlueTargets;
import io.dpuledger.config.LoadedConfig;
import io.dpuledger.config.reader.ConfigReader;
import io.dpuledger.table.files.LakeFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;

/** A site that differs from the defaults in whom it tells. */
public final class DeliverySite {
  private DeliverySite() {}

  /** A run of a site that has its files in a folder. */
  public static Run run(Path folder, String... settings) {
    return run(folder, () -> Instant.parse("2026-11-22T03:10:00Z"), settings);
  }

  /** The same by another clock. */
  public static Run run(Path folder, InstantSource clock, String... settings) {
    String conf = Path.of("conf").toAbsolutePath().toString();
    String site =
        """
        dpu-ledger {
          lake.path = "%s"
          collect.tags = true
          collect.targets = [{ account-id = "012345678901", regions = [us-east-1] }]
          pricing.rate-card = "%s/rate-card.conf"
          pricing.worker-types = "%s/worker-types.conf"
          delivery {
            %s
          }
        }
        """
            .formatted(folder.resolve("lake"), conf, conf, String.join("\n", settings));
    Configuration hadoop = new Configuration(false);
    try {
      Path file = Files.writeString(folder.resolve("site.conf"), site);
      LoadedConfig loaded =
          new ConfigReader(new HadoopConfigFiles(hadoop), GlueTargets.regions(), Map.of())
              .load(file.toString(), List.of());
      return Run.start(loaded.config(), loaded.hash(), new LakeFiles(hadoop), clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
