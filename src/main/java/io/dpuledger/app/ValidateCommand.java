package io.dpuledger.app;

import io.dpuledger.collect.GlueSessionSource;
import io.dpuledger.collect.TargetException;
import io.dpuledger.model.RateCard;
import io.dpuledger.model.Target;
import java.io.PrintWriter;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code validate}: would tonight's run work? Reads the configuration and one page of each target.
 */
@Command(
    name = "validate",
    description = "Check configuration, reach and prices of every target. Changes nothing.",
    mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {
  private static final String LINE = "%-12s  %-16s  %-9s  %-7s  %s%n";

  @Mixin private final ConfigOptions options = new ConfigOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Surroundings around;

  ValidateCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    Run run = options.startRun(around.environment(), around.clock());
    GlueSessionSource sessions = GlueSources.of(run.config().collect(), run.clock());
    Set<String> priced = regions(run.config().rateCard());
    PrintWriter out = spec.commandLine().getOut();
    out.println("The configuration holds.");
    out.printf(LINE, "ACCOUNT", "REGION", "REACH", "PRICES", "");
    boolean allReached = true;
    for (Target target : run.config().collect().targets()) {
      String reach = "OK";
      String remark;
      try {
        remark = sessions.firstPage(target) + " sessions on the first page";
      } catch (TargetException refused) {
        allReached = false;
        reach = refused.outcome().name();
        remark = String.valueOf(refused.getMessage());
      }
      String prices = priced.contains(target.region()) ? "yes" : "NONE";
      out.printf(LINE, target.accountId(), target.region(), reach, prices, remark);
    }
    out.flush();
    return allReached ? ExitCode.DONE : ExitCode.PARTIAL;
  }

  private static Set<String> regions(RateCard rateCard) {
    return rateCard.regions().collect(Collectors.toSet());
  }
}
