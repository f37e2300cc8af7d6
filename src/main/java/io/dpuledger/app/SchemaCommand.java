package io.dpuledger.app;

import io.dpuledger.table.DataDictionary;
import io.dpuledger.table.TableSchema;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code schema}: every table and column, with what it means. */
@Command(
    name = "schema",
    description = "Print the contract of every table.",
    mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
  /** How the contract is written. */
  enum Format {
    /** A data dictionary for people. */
    MARKDOWN,
    /** Spark SQL's CREATE TABLE column lists. */
    DDL
  }

  @Option(
      names = "--format",
      defaultValue = "MARKDOWN",
      description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
  private Format format = Format.MARKDOWN;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    for (TableSchema schema : Tables.all()) {
      out.println(
          switch (format) {
            case MARKDOWN -> DataDictionary.markdown(schema);
            case DDL -> DataDictionary.ddl(schema);
          });
    }
    out.flush();
    return ExitCode.DONE;
  }
}
