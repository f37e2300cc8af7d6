package io.dpuledger.app.command;

import io.dpuledger.app.deliver.DeliverStep;
import io.dpuledger.app.run.ProgramContext;
import io.dpuledger.app.run.Run;
import io.dpuledger.collect.GlueTargets;
import io.dpuledger.collect.person.PrivateSessions;
import io.dpuledger.collect.saved.SavedListing;
import io.dpuledger.collect.saved.SavedListings;
import io.dpuledger.collect.saved.SavedPagesSource;
import io.dpuledger.config.ConfigException;
import io.dpuledger.model.target.TargetCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects listings saved on one or more nights. Each run has at most one listing per target, so
 * that sessions missing from a later listing count as gone: there are as many runs as a target has
 * listings.
 */
final class SavedNights {
  private final ConfigOptions options;
  private final ProgramContext context;
  private final Path folder;

  SavedNights(ConfigOptions options, ProgramContext context, Path folder) {
    this.options = options;
    this.context = context;
    this.folder = folder;
  }

  /** The outcome of every listing, oldest runs first. */
  List<TargetCollection> collect() {
    SavedListings saved =
        SavedListings.in(folder, GlueTargets.regions(), context.clock().instant());
    if (!saved.problems().isEmpty()) {
      throw new ConfigException(saved.problems());
    }
    List<TargetCollection> collections = new ArrayList<>();
    for (List<SavedListing> listings : saved.byRun()) {
      Run run =
          options.startRun(
              context.environment(),
              context.clock(),
              List.of(
                  TargetSetting.of(listings.stream().map(SavedListing::target).toList()),
                  // Whoever had these sessions may have ended them since.
                  "delivery.owners.enabled=false"));
      collections.addAll(
          CollectCommand.collect(
                  run,
                  PrivateSessions.of(
                      new SavedPagesSource(listings, run.config().collect().keepArguments()),
                      run.config().attribution()),
                  Optional.empty(),
                  new DeliverStep(run, context.environment()))
              .collected()
              .collections());
    }
    return collections;
  }
}
