package io.dpuledger.app.command.simulation;

import io.dpuledger.model.price.RateCard;
import io.dpuledger.simulator.bill.DemoBill;
import io.dpuledger.simulator.bill.Listings;
import io.dpuledger.simulator.bill.SimulatedBill;
import io.dpuledger.simulator.bill.TruthFile;
import io.dpuledger.simulator.bill.form.BillFormat;
import io.dpuledger.simulator.fleet.Fleet;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Whether the simulated company gets a bill, and in which forms. */
public final class BillOptions {
  /** What the bill holds, and why it differs from the ledger. */
  private static final String TRUTH = "simulated-bill-truth.jsonl";

  @Option(
      names = "--bill",
      split = ",",
      paramLabel = "FORM",
      converter = Format.class,
      description = {
        "Also write a simulated bill in these forms: cur-2-parquet, cur-2-csv,",
        "legacy-cur-parquet, legacy-cur-csv, focus-1-0-parquet, focus-1-0-csv,",
        "focus-1-2-parquet, focus-1-2-csv, cost-explorer-json, cost-explorer-csv.",
        "With --lake, the night reads the first."
      })
  private List<BillFormat> formats = new ArrayList<>();

  @Option(
      names = "--bill-dir",
      paramLabel = "DIR",
      description = "Where the bill is written, each form into a folder of its name.")
  private Optional<Path> folder = Optional.empty();

  @Option(names = "--bill-sessions", description = "Rows of the bill name sessions.")
  private boolean namesSessions;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  /** Reads the name of a form. */
  static final class Format implements ITypeConverter<BillFormat> {
    @Override
    public BillFormat convert(String text) {
      return Arrays.stream(BillFormat.values())
          .filter(format -> format.label().equals(text))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "takes "
                          + Arrays.stream(BillFormat.values())
                              .map(BillFormat::label)
                              .collect(Collectors.joining(", "))
                          + ", not "
                          + text));
    }
  }

  /**
   * Writes the bill that was asked for.
   *
   * @param listings when sessions are listed; empty if that is not known
   * @return the settings by which the ledger reads it; none if there is no bill
   */
  public List<String> write(
      Fleet fleet, Optional<Listings> listings, Supplier<RateCard> card, PrintWriter out) {
    if (formats.isEmpty()) {
      return List.of();
    }
    Path bills =
        folder.orElseThrow(
            () -> new ParameterException(spec.commandLine(), "--bill needs --bill-dir"));
    TruthFile.write(
        SimulatedBill.write(
            fleet, listings, DemoBill.of(fleet.spec(), card.get(), namesSessions), formats, bills),
        bills.resolve(TRUTH));
    out.println("Wrote a simulated bill to " + bills);
    return List.of(ListSetting.of("bill.sources", bills.resolve(formats.get(0).label())));
  }
}
