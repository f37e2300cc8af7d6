package io.dpuledger.app.command;

import io.dpuledger.analysis.calibration.BillPrice;
import io.dpuledger.app.run.HadoopConfigFiles;
import io.dpuledger.app.run.Run;
import io.dpuledger.collect.GlueTargets;
import io.dpuledger.config.LakeConfig;
import io.dpuledger.config.LoadedConfig;
import io.dpuledger.config.reader.ConfigReader;
import io.dpuledger.ledger.SmallTables;
import io.dpuledger.model.price.RateCard;
import io.dpuledger.table.files.KnownFiles;
import io.dpuledger.table.files.LakeFiles;
import io.dpuledger.table.files.LakeLayout;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Option;

/** The options for the configuration, and what they resolve to. */
public final class ConfigOptions {
  @Option(
      names = "--config",
      paramLabel = "PATH",
      defaultValue = "conf/dpu-ledger.conf",
      description = "The configuration file: a path or a Hadoop URI. Default: ${DEFAULT-VALUE}")
  private String location = "";

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Sets one key for this run, such as --set collect.page-size=100. Repeatable.")
  private final List<String> overrides = new ArrayList<>();

  private final Configuration hadoop = HadoopSettings.fromSparkConf();

  LoadedConfig load(Map<String, String> environment) {
    return load(environment, List.of());
  }

  public Run startRun(Map<String, String> environment, InstantSource clock) {
    return startRun(environment, clock, List.of());
  }

  /** A run for which the program sets some keys, which override all other settings. */
  public Run startRun(Map<String, String> environment, InstantSource clock, List<String> settings) {
    LoadedConfig loaded = load(environment, settings);
    return Run.start(loaded.config(), loaded.hash(), new LakeFiles(hadoop), clock);
  }

  /** Where the tables of the configured lake are. */
  LakeLayout lake(Map<String, String> environment) {
    LakeConfig lake = load(environment).config().lake();
    return LakeLayout.of(lake.path(), lake.stagingDir());
  }

  /** What closed bills in the configured lake say of rates. */
  List<BillPrice> billPrices(Map<String, String> environment) {
    LakeFiles files = new LakeFiles(hadoop);
    return new SmallTables(files, new KnownFiles(files, lake(environment)))
        .of(BillPrice.SCHEMA, period -> true).stream().map(BillPrice.TABLE::read).toList();
  }

  /** Only the prices; none if their file is empty. */
  RateCard rateCard(Map<String, String> environment) {
    return reader(environment).rateCard(location, overrides);
  }

  private LoadedConfig load(Map<String, String> environment, List<String> settings) {
    return reader(environment)
        .load(location, Stream.concat(overrides.stream(), settings.stream()).toList());
  }

  private ConfigReader reader(Map<String, String> environment) {
    return new ConfigReader(new HadoopConfigFiles(hadoop), GlueTargets.regions(), environment);
  }
}
