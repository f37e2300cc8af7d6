package io.dpuledger.config;

import static java.util.stream.Collectors.joining;

import io.dpuledger.config.reader.ConfigReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;

/** A small site whose configuration holds, to be spoilt by a test in one place. */
public final class SiteFiles {
  static final String SITE = "conf/dpu-ledger.conf";
  static final Set<String> REGIONS =
      Set.of("us-east-1", "us-west-2", "eu-west-1", "sa-east-1", "us-gov-west-1", "us-gov-east-1");
  public static final String TARGETS =
      "dpu-ledger.collect.targets = [{ account-id = \"012345678901\", regions = [eu-west-1] }]";
  public static final String LAKE = "dpu-ledger.lake.path = \"/lake\"";
  public static final String RATE_CARD =
      """
      currency = USD
      prices = [
        { unit = DPU, effective-from = 2022-03-18, basis = LIST, source = s
          per-unit-hour { us-east-1 = 0.44 }
        }
      ]
      """;
  static final String WORKER_TYPES =
      """
      worker-types = [
        { name = G.1X, units = 1, unit = DPU, source = s }
      ]
      """;

  private final Map<String, String> environment = new TreeMap<>();
  private final List<String> overrides = new ArrayList<>();
  private final InMemoryConfigFiles files =
      new InMemoryConfigFiles()
          .with("conf/rate-card.conf", RATE_CARD)
          .with("conf/worker-types.conf", WORKER_TYPES)
          .with(SITE, LAKE + "\n" + TARGETS + "\n");

  public static SiteFiles site() {
    return new SiteFiles();
  }

  /** The whole site file. */
  public SiteFiles file(String... lines) {
    return file(SITE, lines);
  }

  public SiteFiles file(String location, String[] lines) {
    files.with(location, Arrays.stream(lines).collect(joining("\n")));
    return this;
  }

  public SiteFiles other(String location, String... lines) {
    return file(location, lines);
  }

  /** The site file with the required lines and then, from line 3 on, these. */
  public SiteFiles lines(String... lines) {
    return file(LAKE, TARGETS, String.join("\n", lines));
  }

  public SiteFiles rateCard(String... lines) {
    return file("conf/rate-card.conf", lines);
  }

  public SiteFiles workerTypes(String... lines) {
    return file("conf/worker-types.conf", lines);
  }

  public SiteFiles set(String... arguments) {
    overrides.addAll(List.of(arguments));
    return this;
  }

  public SiteFiles environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  public LoadedConfig load() {
    return load(SITE);
  }

  public LoadedConfig load(String location) {
    return new ConfigReader(files, REGIONS, environment).load(location, overrides);
  }

  public LedgerConfig config() {
    return load().config();
  }

  public List<String> problems() {
    return Assertions.catchThrowableOfType(ConfigException.class, this::load).problems();
  }
}
