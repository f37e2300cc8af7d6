package io.dpuledger.config.reader;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigObject;
import io.dpuledger.config.CollectConfig;
import io.dpuledger.config.ConfigException;
import io.dpuledger.config.ConfigFiles;
import io.dpuledger.config.LakeConfig;
import io.dpuledger.config.LedgerConfig;
import io.dpuledger.config.LoadedConfig;
import io.dpuledger.config.text.ConfigProblems;
import io.dpuledger.config.text.ConfigTexts;
import io.dpuledger.config.text.OverrideLayers;
import io.dpuledger.config.text.Section;
import io.dpuledger.config.text.Settings;
import io.dpuledger.config.text.UnknownKeys;
import io.dpuledger.config.text.ValueKinds;
import io.dpuledger.model.price.RateCard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the configuration. Arguments override the environment, which overrides the configuration
 * file, which overrides the defaults. All problems are reported together.
 */
public final class ConfigReader {
  private static final String ROOT = "dpu-ledger";
  private static final String RATE_CARD = "rate-card";

  private final ConfigFiles files;
  private final ConfigTexts texts;
  private final Set<String> knownRegions;
  private final Map<String, String> environment;

  /**
   * @param knownRegions the names of AWS regions; any other is an error
   * @param environment where to look up {@code CONFIG_FORCE_…} and {@code ${NAME}}
   */
  public ConfigReader(
      ConfigFiles files, Set<String> knownRegions, Map<String, String> environment) {
    this.files = files;
    this.texts = new ConfigTexts(files);
    this.knownRegions = Set.copyOf(knownRegions);
    this.environment = Map.copyOf(environment);
  }

  /**
   * The configuration at a location.
   *
   * @param overrides {@code key=value}, where {@code dpu-ledger.} is optional
   * @throws ConfigException with every problem, if there are any
   */
  public LoadedConfig load(String location, List<String> overrides) {
    ConfigProblems problems = new ConfigProblems();
    Config defaults = ConfigTexts.defaults();
    ConfigObject merged = merged(location, overrides, defaults, problems);
    new UnknownKeys(defaults.root(), problems).check(merged);
    ConfigObject complete = LakeReader.withStagingDir(ROOT + ".lake", merged);
    Section site = new Section("", complete, location, problems).section(ROOT);
    LedgerConfig config = read(site, location, problems);
    problems.throwIfAny();
    return new LoadedConfig(config, Settings.of(defaults.root(), complete));
  }

  /**
   * Only the rate card; other settings may be invalid. An empty file is a card without prices,
   * because a shell that redirects into it empties it before it can be read.
   *
   * @throws ConfigException with every problem, if there are any
   */
  public RateCard rateCard(String location, List<String> overrides) {
    ConfigProblems problems = new ConfigProblems();
    ConfigObject merged = merged(location, overrides, ConfigTexts.defaults(), problems);
    Section pricing = new Section("", merged, location, problems).section(ROOT).section("pricing");
    RateCard card =
        placeOf(pricing, RATE_CARD, location)
            .filter(found -> !texts.isBlank(found))
            .flatMap(found -> file(found, problems))
            .map(file -> new RateCardReader(file, knownRegions).read())
            .orElseGet(() -> new RateCard(List.of()));
    problems.throwIfAny();
    return card;
  }

  private ConfigObject merged(
      String location, List<String> overrides, Config defaults, ConfigProblems problems) {
    OverrideLayers layers = new OverrideLayers(texts, ROOT, problems);
    Config arguments = layers.ofArguments(overrides);
    Config variables = layers.ofEnvironment(environment);
    try {
      Config all =
          arguments
              .withFallback(variables)
              .withFallback(texts.file(location))
              .withFallback(defaults);
      return texts.resolved(all, environment, location);
    } catch (ConfigException e) {
      problems.addAll(e);
      throw problems.exception();
    }
  }

  private LedgerConfig read(Section site, String location, ConfigProblems problems) {
    Section pricing = site.section("pricing");
    Section attribution = site.section("attribution");
    Section delivery = site.section("delivery");
    LakeConfig lake = LakeReader.read(site.section("lake"));
    CollectConfig collect = CollectReader.read(site.section("collect"), knownRegions);
    return new LedgerConfig(
        lake,
        collect,
        ConcernReaders.observations(site.section("observations")),
        PrivacyReader.keepDays(site.section("privacy")),
        ConcernReaders.pricing(pricing),
        BillReader.read(site.section("bill")),
        EventLogsReader.read(site.section("event-logs"), collect.keepArguments()),
        AttributionReader.read(
            attribution,
            fileNamedBy(attribution, "owner-teams", location, problems)
                .map(OwnerTeamsReader::read)
                .orElseGet(Map::of),
            PrivacyReader.read(
                site.section("privacy"), new RelativePaths(files, location), environment)),
        ConcernReaders.idle(site.section("idle")),
        ConcernReaders.rightsizing(site.section("rightsizing")),
        QuotasReader.read(site.section("capacity").sections("quotas"), knownRegions),
        BudgetsReader.read(site.sections("budgets")),
        ConcernReaders.anomalies(site.section("anomalies")),
        ConcernReaders.live(site.section("live")),
        AnalysesReader.read(site.section("analyses"), new RelativePaths(files, location)),
        ConcernReaders.report(site.section("report"), AttributionReader.sharedCost(attribution)),
        FocusReader.read(site.section("focus")),
        DeliveryReader.read(
            delivery,
            new RelativePaths(files, location),
            fileNamedBy(
                delivery.section(DeliveryReader.OWNERS),
                OwnerNotesReader.ADDRESSES_FILE,
                location,
                problems)),
        requiredFile(pricing, RATE_CARD, location, problems)
            .map(file -> new RateCardReader(file, knownRegions).read())
            .orElseGet(() -> new RateCard(List.of())),
        requiredFile(pricing, "worker-types", location, problems)
            .map(WorkerTypesReader::read)
            .orElseGet(List::of));
  }

  /** The file named by a setting, if it is set. */
  private Optional<Section> fileNamedBy(
      Section section, String name, String location, ConfigProblems problems) {
    return section.isSet(name) ? requiredFile(section, name, location, problems) : Optional.empty();
  }

  /** The file named by a setting. */
  private Optional<Section> requiredFile(
      Section section, String name, String location, ConfigProblems problems) {
    return placeOf(section, name, location).flatMap(found -> file(found, problems));
  }

  /** Where the file of a setting is. */
  private Optional<String> placeOf(Section section, String name, String location) {
    String written = section.required(name, ValueKinds.text(), "");
    return written.isEmpty()
        ? Optional.empty()
        : Optional.of(new RelativePaths(files, location).place(section, name, written));
  }

  private Optional<Section> file(String found, ConfigProblems problems) {
    try {
      ConfigObject object = texts.resolved(texts.file(found), environment, found);
      return Optional.of(new Section("", object, found, problems));
    } catch (ConfigException e) {
      problems.addAll(e);
      return Optional.empty();
    }
  }
}
