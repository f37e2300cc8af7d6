package io.dpuledger;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Date;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** The walls of the house: who may import whom, and who may touch the outside world. */
@AnalyzeClasses(packages = "io.dpuledger", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String APP = "io.dpuledger.app..";

  @ArchTest
  static final ArchRule packagesImportOnlyWhatTheTableAllows =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("model")
          .definedBy("io.dpuledger.model..")
          .layer("config")
          .definedBy("io.dpuledger.config..")
          .layer("table")
          .definedBy("io.dpuledger.table..")
          .layer("bill")
          .definedBy("io.dpuledger.bill..")
          .layer("eventlog")
          .definedBy("io.dpuledger.eventlog..")
          .layer("collect")
          .definedBy("io.dpuledger.collect..")
          .layer("observation")
          .definedBy("io.dpuledger.observation..")
          .layer("facts")
          .definedBy("io.dpuledger.facts..")
          .layer("analysis")
          .definedBy("io.dpuledger.analysis..")
          .layer("ledger")
          .definedBy("io.dpuledger.ledger..")
          .layer("report")
          .definedBy("io.dpuledger.report..")
          .layer("simulator")
          .definedBy("io.dpuledger.simulator..")
          .layer("pricelist")
          .definedBy("io.dpuledger.pricelist..")
          .layer("artefact")
          .definedBy("io.dpuledger.artefact..")
          .layer("pilot")
          .definedBy("io.dpuledger.pilot..")
          .layer("app")
          .definedBy(APP)
          .whereLayer("model")
          .mayNotAccessAnyLayer()
          .whereLayer("config")
          .mayOnlyAccessLayers("model")
          .whereLayer("table")
          .mayOnlyAccessLayers("model")
          .whereLayer("bill")
          .mayOnlyAccessLayers("model", "table")
          .whereLayer("eventlog")
          .mayOnlyAccessLayers("model", "table")
          .whereLayer("collect")
          .mayOnlyAccessLayers("model")
          .whereLayer("observation")
          .mayOnlyAccessLayers("model", "table")
          .whereLayer("facts")
          .mayOnlyAccessLayers("model", "table", "observation")
          .whereLayer("analysis")
          .mayOnlyAccessLayers("model", "table", "bill", "eventlog", "facts", "artefact")
          .whereLayer("ledger")
          .mayOnlyAccessLayers(
              "model", "table", "bill", "eventlog", "observation", "facts", "analysis")
          .whereLayer("report")
          .mayOnlyAccessLayers(
              "model", "table", "bill", "eventlog", "analysis", "facts", "observation")
          .whereLayer("simulator")
          .mayOnlyAccessLayers("model")
          .whereLayer("pricelist")
          .mayOnlyAccessLayers("model")
          .whereLayer("artefact")
          .mayOnlyAccessLayers("model")
          .whereLayer("pilot")
          .mayNotAccessAnyLayer()
          .whereLayer("app")
          .mayNotBeAccessedByAnyLayer()
          .ensureAllClassesAreContainedInArchitecture();

  /** Templates are generated into one package, for pages and for letters. */
  @ArchTest
  static final ArchRule packagesFormNoCycles =
      slices()
          .matching("io.dpuledger.(**)")
          .should()
          .beFreeOfCycles()
          .ignoreDependency(resideInAPackage("io.dpuledger.report.template.."), alwaysTrue());

  @ArchTest
  static final ArchRule theLedgerKnowsNeitherCommandsNorTheConfiguration =
      noClasses()
          .that()
          .resideInAPackage("io.dpuledger.ledger..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.dpuledger.app..", "io.dpuledger.config..", "picocli..");

  @ArchTest
  static final ArchRule commandsAreTheOutermostRoom =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.dpuledger.app.night..", "io.dpuledger.app.collect..", "io.dpuledger.app.run..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.dpuledger.app.command..", "picocli..");

  @ArchTest
  static final ArchRule modelIsPlainJava =
      classes()
          .that()
          .resideInAPackage("io.dpuledger.model..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("io.dpuledger.model..", "java..", "javax.crypto..", "org.jspecify..");

  /** Nothing that goes into its file can come from a place where texts are not checked. */
  @ArchTest
  static final ArchRule findingsOfAPilotArePlainJava =
      classes()
          .that()
          .resideInAPackage("io.dpuledger.pilot..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.dpuledger.pilot..",
              "java..",
              "javax.crypto..",
              "org.jspecify..",
              "com.fasterxml..");

  @ArchTest
  static final ArchRule idleTimeoutsAreEstimatedInPlainJava =
      classes()
          .that()
          .resideInAPackage("io.dpuledger.analysis.idletimeout..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("io.dpuledger.analysis.idletimeout..", "java..", "org.jspecify..");

  /** Spark's own hash is all that they have of it. */
  @ArchTest
  static final ArchRule rulesOfFactsArePlainJava =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.dpuledger.facts.session..",
              "io.dpuledger.facts.idle..",
              "io.dpuledger.facts.day..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.spark.sql",
              "org.apache.spark.api..",
              "org.apache.spark.rdd..",
              "scala..",
              "org.apache.hadoop..");

  @ArchTest
  static final ArchRule sectionsAreDescribedForAllForms =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.dpuledger.report.figures..",
              "io.dpuledger.report.words..",
              "io.dpuledger.report.section..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.dpuledger.report.html..",
              "io.dpuledger.report.markdown..",
              "io.dpuledger.report.json..",
              "io.dpuledger.report.xlsx..",
              "io.dpuledger.report.reader..",
              "com.fasterxml..");

  /** A picture is made from figures; a chart is SVG and knows nothing of either. */
  @ArchTest
  static final ArchRule picturesKnowNoSectionAndNoForm =
      noClasses()
          .that()
          .resideInAPackage("io.dpuledger.report.picture..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.dpuledger.report.section..",
              "io.dpuledger.report.opening..",
              "io.dpuledger.report.html..",
              "io.dpuledger.report.markdown..",
              "io.dpuledger.report.json..",
              "io.dpuledger.report.xlsx..",
              "io.dpuledger.report.reader..");

  @ArchTest
  static final ArchRule chartsAreSvgAlone =
      classes()
          .that()
          .resideInAPackage("io.dpuledger.report.chart..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("io.dpuledger.report.chart..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule theWorkbookKnowsNothingOfTheReport =
      noClasses()
          .that()
          .resideInAPackage("io.dpuledger.report.workbook..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.dpuledger.report.figures..",
              "io.dpuledger.report.section..",
              "io.dpuledger.report.words..");

  @ArchTest
  static final ArchRule theReportIsMadeWithoutSpark =
      noClasses()
          .that()
          .resideInAPackage("io.dpuledger.report..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "scala..", "org.apache.hadoop..");

  @ArchTest
  static final ArchRule onlyTheAppReadsTheClock =
      noClasses()
          .that()
          .resideOutsideOfPackage(APP)
          .should()
          .callMethodWhere(
              target(nameMatching("now|system|systemUTC|systemDefaultZone|tick.*"))
                  .and(target(owner(resideInAPackage("java.time")))))
          .orShould()
          .callMethodWhere(
              target(nameMatching("currentTimeMillis|nanoTime"))
                  .and(target(owner(type(System.class)))))
          .orShould()
          .callConstructor(Date.class)
          .orShould()
          .callMethodWhere(
              target(nameMatching("now|current_timestamp|current_date|localtimestamp|curdate"))
                  .and(target(owner(type(functions.class)))));

  @ArchTest
  static final ArchRule onlyTheAppBuildsSparkSessions =
      noClasses()
          .that()
          .resideOutsideOfPackage(APP)
          .should()
          .callMethod(SparkSession.class, "builder");

  @ArchTest
  static final ArchRule onlyTheAppEndsTheProgram =
      noClasses()
          .that()
          .resideOutsideOfPackage(APP)
          .should()
          .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule onlyTheAppKnowsTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage(APP)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule onlyCollectKnowsTheAwsSdk =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.dpuledger.collect..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("software.amazon..");

  @ArchTest
  static final ArchRule onlyConfigKnowsItsFormat =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.dpuledger.config..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.typesafe.config..");

  @ArchTest
  static final ArchRule onlyTheWorkbookKnowsTheSpreadsheetLibrary =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.dpuledger.report.workbook..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.dhatim..", "org.apache.commons.compress..");

  /** Those of Spark, which others read by Spark's own names. */
  @ArchTest
  static final ArchRule onlySimulatedEventLogsKnowCodecs =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.dpuledger.simulator.spark.line..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.github.luben.zstd..", "net.jpountz..", "org.xerial..");

  @ArchTest
  static final ArchRule onlyDeliveryKnowsMail =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.dpuledger.report.delivery..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.mail..", "jakarta.activation..", "org.eclipse.angus..");

  @ArchTest
  static final ArchRule lettersAreMadeOfTheReportAlone =
      noClasses()
          .that()
          .resideInAPackage("io.dpuledger.report.delivery..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.dpuledger.table..",
              "io.dpuledger.observation..",
              "io.dpuledger.facts..",
              "io.dpuledger.analysis..",
              "org.apache.spark..",
              "org.apache.hadoop..");

  @ArchTest static final ArchRule nobodyPrints = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
}
