package io.dpuledger.app.command;

import io.dpuledger.analysis.focus.FocusCharges;
import io.dpuledger.app.export.FocusExport;
import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.run.ProgramContext;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code export}: a month in FOCUS 1.2, for FinOps tools. */
@Command(
    name = "export",
    description = "Write a month of session-days in FOCUS 1.2, as Parquet and CSV.",
    mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {
  @Mixin private final ConfigOptions options = new ConfigOptions();

  @Option(
      names = "--month",
      paramLabel = "MONTH",
      description =
          "The month, such as 2026-11. Default: the month of yesterday (UTC). An earlier export of it is replaced.")
  private @Nullable YearMonth month;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final ProgramContext context;

  public ExportCommand(ProgramContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    YearMonth wanted =
        month == null
            ? YearMonth.from(
                LocalDate.ofInstant(context.clock().instant(), ZoneOffset.UTC).minusDays(1))
            : month;
    FocusExport export =
        new FocusExport(options.startRun(context.environment(), context.clock()), wanted);
    FocusCharges charges = export.write();
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "%s: %d session-days, at list price %s"
            .formatted(wanted, charges.charges(), amounts(charges.listCost(), 2)));
    if (charges.daysUnpriced() > 0) {
      out.println(
          "Left out: %d session-days whose price is unknown, with %s. The rate card has no price for them: the report names them under Data quality"
              .formatted(charges.daysUnpriced(), amounts(charges.unpriced(), 6)));
    }
    if (charges.daysOfOlderVersions() > 0) {
      out.println(
          "Left out: %d session-days written by an earlier version without their unit price: run analyze --rebuild, then export again"
              .formatted(charges.daysOfOlderVersions()));
    }
    out.println("Parquet: " + export.parquet());
    out.println("CSV: " + export.csv());
    out.flush();
    boolean isComplete = charges.daysUnpriced() == 0 && charges.daysOfOlderVersions() == 0;
    return isComplete ? ExitCode.DONE : ExitCode.PARTIAL;
  }

  private static String amounts(SortedMap<String, BigDecimal> amounts, int scale) {
    return amounts.isEmpty()
        ? "0"
        : amounts.entrySet().stream()
            .map(
                one ->
                    one.getKey()
                        + " "
                        + one.getValue().setScale(scale, RoundingMode.HALF_UP).toPlainString())
            .collect(Collectors.joining(", "));
  }
}
