package io.dpuledger.app.command;

import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.run.ProgramContext;
import io.dpuledger.config.Setting;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code show-config}: every key, its value and where it was set. */
@Command(
    name = "show-config",
    description = "Print every key with its value and where it was set. Secrets are masked.",
    mixinStandardHelpOptions = true)
public final class ShowConfigCommand implements Callable<Integer> {
  @Mixin private final ConfigOptions options = new ConfigOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final ProgramContext context;

  public ShowConfigCommand(ProgramContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    for (Setting setting : options.load(context.environment()).settings()) {
      out.printf("%s = %s  # %s%n", setting.key(), setting.value(), setting.origin());
    }
    out.flush();
    return ExitCode.DONE;
  }
}
