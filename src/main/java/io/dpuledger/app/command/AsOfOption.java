package io.dpuledger.app.command;

import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option for the last day to include. */
final class AsOfOption {
  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The last day to include. Default: the last complete day.")
  private Optional<LocalDate> day = Optional.empty();

  /** The requested day; empty for the default. */
  Optional<LocalDate> day() {
    return day;
  }
}
