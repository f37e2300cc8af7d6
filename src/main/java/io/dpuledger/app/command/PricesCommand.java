package io.dpuledger.app.command;

import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.run.ProgramContext;
import io.dpuledger.collect.GlueTargets;
import io.dpuledger.config.ConfigException;
import io.dpuledger.config.RateCardText;
import io.dpuledger.model.VisibleText;
import io.dpuledger.model.price.ListPrice;
import io.dpuledger.pricelist.LeftOutPrice;
import io.dpuledger.pricelist.PriceChange;
import io.dpuledger.pricelist.PriceChanges;
import io.dpuledger.pricelist.PriceList;
import io.dpuledger.pricelist.PriceListException;
import io.dpuledger.pricelist.SkuPrice;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code prices}: a rate card out of the AWS price list, and how it differs from the present. */
@Command(
    name = "prices",
    description = {
      "Print the rate card of an AWS price list file.",
      "What changes against the present rate card, and what was left out, goes to standard error."
    },
    mixinStandardHelpOptions = true)
public final class PricesCommand implements Callable<Integer> {
  @Mixin private final ConfigOptions options = new ConfigOptions();

  @Parameters(
      paramLabel = "FILE",
      description = "The offer file of AWSGlue, for one region or all, as JSON or CSV.")
  private Path file = Path.of("");

  @Option(
      names = "--keep",
      description =
          "Keep what the present rate card has beyond FILE: earlier days, and other regions,"
              + " workers and Glue versions.")
  private boolean keep;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final ProgramContext context;

  public PricesCommand(ProgramContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    List<ListPrice> present = options.rateCard(context.environment()).prices();
    if (keep && present.isEmpty()) {
      throw new ConfigException(
          List.of(
              "--keep: the present rate card is empty, there is nothing to keep. A shell that"
                  + " writes into it empties it first: write to another file, then move it"));
    }
    PriceList list = read();
    List<ListPrice> fresh = list.prices().stream().map(SkuPrice::price).toList();
    List<ListPrice> kept = keep ? KeptPrices.beyond(fresh, present) : List.of();
    List<ListPrice> all = Stream.concat(fresh.stream(), kept.stream()).toList();
    PrintWriter out = spec.commandLine().getOut();
    out.print(text(list, all));
    out.flush();
    tell(list, present, all);
    return list.leftOut().isEmpty() ? ExitCode.DONE : ExitCode.PARTIAL;
  }

  private PriceList read() {
    PriceList list;
    try {
      list = PriceList.read(file, GlueTargets.regions());
    } catch (PriceListException e) {
      throw new ConfigException(List.of(VisibleText.of(String.valueOf(e.getMessage()))));
    }
    if (list.prices().isEmpty()) {
      throw new ConfigException(
          Stream.concat(
                  list.leftOut().stream().map(this::told),
                  Stream.of(VisibleText.of(file + ": none of its prices of sessions can be used")))
              .toList());
    }
    return list;
  }

  private String text(PriceList list, List<ListPrice> prices) {
    Map<ListPrice, String> skus =
        list.prices().stream().collect(Collectors.toMap(SkuPrice::price, SkuPrice::sku));
    return RateCardText.of(
        List.of(
            "Prices of one unit-hour of a Glue interactive session, by region.",
            "Made by dpu-ledger prices from " + file.getFileName(),
            "AWS price list AWSGlue, version %s, published %s"
                .formatted(list.version(), list.publicationDate()),
            "A region that is not here has no price: its cost is null and counted, never a default.",
            "The price list does not name Glue versions: its Spark prices are taken for those below"
                + " 6.0."),
        prices,
        price -> skus.containsKey(price) ? "SKU " + skus.get(price) : "");
  }

  private void tell(PriceList list, List<ListPrice> present, List<ListPrice> all) {
    PrintWriter err = spec.commandLine().getErr();
    if (present.isEmpty()) {
      err.println("The present rate card is empty: there is nothing to compare with.");
    }
    List<PriceChange> changes = PriceChanges.between(present, all);
    PriceChanges.print(changes, err);
    if (PriceChanges.count(changes, PriceChange.Kind.REMOVED) > 0 && !keep) {
      err.println("Sessions have no cost where a price is removed: --keep keeps those prices.");
    }
    list.leftOut().forEach(price -> err.println(told(price)));
    if (!list.leftOut().isEmpty()) {
      err.println(
          "left out %d; add them to the rate card by hand, with their source, if they are needed"
              .formatted(list.leftOut().size()));
    }
    err.flush();
  }

  private String told(LeftOutPrice price) {
    return VisibleText.of(
        "%s:%d: SKU %s left out: %s".formatted(file, price.line(), price.sku(), price.reason()));
  }
}
