package io.dpuledger.app.command;

import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that says which day is the last one to look at. */
final class AsOfOption {
  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The last day to look at. Default: the last day that was seen whole.")
  private Optional<LocalDate> day = Optional.empty();

  /** The day that was asked for; nothing where the ledger is to choose. */
  Optional<LocalDate> day() {
    return day;
  }
}
