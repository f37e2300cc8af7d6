package io.dpuledger.app.command;

import io.dpuledger.app.night.Tables;
import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.run.ProgramContext;
import io.dpuledger.table.catalog.SchemaFormat;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code schema}: every table and column with its meaning, for the configured lake. */
@Command(
    name = "schema",
    description = "Print every table and column with its meaning, or as SQL for lake.path.",
    mixinStandardHelpOptions = true)
public final class SchemaCommand implements Callable<Integer> {
  @Mixin private final ConfigOptions options = new ConfigOptions();

  @Option(
      names = "--format",
      defaultValue = "MARKDOWN",
      description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
  private SchemaFormat format = SchemaFormat.MARKDOWN;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final ProgramContext context;

  public SchemaCommand(ProgramContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.print(format.write(Tables.all(), options.lake(context.environment())));
    out.flush();
    return ExitCode.DONE;
  }
}
