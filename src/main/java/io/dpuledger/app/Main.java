package io.dpuledger.app;

import io.dpuledger.app.command.AnalyzeCommand;
import io.dpuledger.app.command.CollectCommand;
import io.dpuledger.app.command.ExportCommand;
import io.dpuledger.app.command.NightlyCommand;
import io.dpuledger.app.command.PilotCommand;
import io.dpuledger.app.command.PricesCommand;
import io.dpuledger.app.command.ReportCommand;
import io.dpuledger.app.command.SchemaCommand;
import io.dpuledger.app.command.ShowConfigCommand;
import io.dpuledger.app.command.SimulateCommand;
import io.dpuledger.app.command.ValidateCommand;
import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.run.Failures;
import io.dpuledger.app.run.ProgramContext;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The program. Every command ends in one of the exit codes below. */
@Command(
    name = "dpu-ledger",
    description =
        "What AWS Glue interactive sessions cost, how much of it was idle, what to change.",
    mixinStandardHelpOptions = true,
    version = "dpu-ledger 0.1.0",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Done.",
      "2:The command line, the configuration or a location in it is wrong.",
      "3:Done, but incomplete: a target or a price could not be read, an analysis failed, or a message could not be sent.",
      "4:Sums or keys are inconsistent, or a file of the lake is damaged.",
      "5:Another run is using this lake.",
      "70:A bug in DPU Ledger."
    })
public final class Main implements Runnable {
  private static final Pattern TIME = Pattern.compile("([1-9]\\d{0,5})([mhd])");
  private static final Map<String, ChronoUnit> UNITS =
      Map.of("m", ChronoUnit.MINUTES, "h", ChronoUnit.HOURS, "d", ChronoUnit.DAYS);

  @Spec private CommandSpec spec = CommandSpec.create();

  public static void main(String[] args) {
    int exitCode = commandLine(ProgramContext.ofThisMachine()).execute(args);
    // In cluster mode an exit looks like a crash to the cluster manager, which would retry: an
    // incomplete night is recorded only in its run file.
    boolean swallowed = exitCode == ExitCode.PARTIAL && isClusterMode();
    if (exitCode != ExitCode.DONE && !swallowed) {
      System.exit(exitCode);
    }
  }

  private static boolean isClusterMode() {
    return "cluster".equals(System.getProperty("spark.submit.deployMode"));
  }

  public static CommandLine commandLine(ProgramContext context) {
    return new CommandLine(new Main())
        .addSubcommand(new NightlyCommand(context))
        .addSubcommand(new CollectCommand(context))
        .addSubcommand(new AnalyzeCommand(context))
        .addSubcommand(new ReportCommand(context))
        .addSubcommand(new ExportCommand(context))
        .addSubcommand(new ValidateCommand(context))
        .addSubcommand(new ShowConfigCommand(context))
        .addSubcommand(new PricesCommand(context))
        .addSubcommand(new SchemaCommand(context))
        .addSubcommand(new SimulateCommand(context))
        .addSubcommand(new PilotCommand(context, System.in))
        .registerConverter(LocalDate.class, Main::day)
        .registerConverter(YearMonth.class, Main::month)
        .registerConverter(Duration.class, Main::time)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (failure, commandLine, parsed) -> {
              PrintWriter err = commandLine.getErr();
              Failures.print(failure, err);
              return Failures.exitCode(failure);
            });
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("'" + text + "' is not a day: write it as 2026-11-21");
    }
  }

  private static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("'" + text + "' is not a month: write it as 2026-11");
    }
  }

  private static Duration time(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      throw new TypeConversionException("'" + text + "' is not a time: write it as 90m, 3h or 2d");
    }
    return Duration.of(Long.parseLong(time.group(1)), UNITS.get(time.group(2)));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "name a command: nightly, collect, analyze, report, validate, ...");
  }
}
