package io.dpuledger.simulator.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The teams of the fleet: identified by role, by tags, or not at all. */
final class Teams {
  static final List<Team> ALL =
      List.of(risk(), marketing(), platform(), dbt(), science(), previews(), shared());

  private static final String KERNEL = "--glue_kernel_version";

  private Teams() {}

  /** Large fixed sessions, one hour of idle timeout; identified by role. */
  private static Team risk() {
    SetupBuilder desk =
        SessionSetup.of("risk-analytics", "glue-risk-analytics")
            .timeouts(60, SessionSetup.DEFAULT_TIMEOUT_MINUTES)
            .argument(KERNEL, "1.0.5");
    List<SessionSetup> desks =
        List.of(
            desk.sized(Sizing.fixed("G.2X", 5)).build(),
            desk.sized(Sizing.fixed("G.2X", 5).withoutMaxCapacity()).build(),
            desk.sized(Sizing.fixed("G.2X", 10)).build(),
            desk.sized(Sizing.fixed("G.1X", 10)).build());
    return new Team(
        "risk-analytics", 0.2, Rhythm.OFFICE, new NotebookWork(desks, 95, 170, 45, 0.7, 0));
  }

  /** The default notebook template: five workers, 2880 minutes; identified by tags. */
  private static Team marketing() {
    SetupBuilder desk =
        SessionSetup.of("marketing", "AWSGlueServiceRole-notebooks")
            .glue("4.0")
            .argument(KERNEL, "1.0.4");
    List<SessionSetup> desks = tagged(desk, "marketing", "ana.lima", "ben.cole", "chloe.roux");
    return new Team(
        "marketing", 0.13, Rhythm.OFFICE, new NotebookWork(desks, 75, 110, 50, 0.975, 0));
  }

  /**
   * Auto scaling, newer Glue versions, a usage profile and at most eight hours; identified by tags.
   */
  private static Team platform() {
    SetupBuilder desk =
        SessionSetup.of("data-platform", "glue-data-platform")
            .timeouts(30, 480)
            .livy()
            .profile("data-platform-default")
            .connection("warehouse-jdbc")
            .argument(KERNEL, "1.0.8")
            .argument("--additional-python-modules", "great-expectations==0.18.19");
    List<SessionSetup> desks = new ArrayList<>();
    for (String version : List.of("5.0", "5.1", "6.0")) {
      desk.glue(version).sized(Sizing.autoScaled("G.1X", 10));
      desks.addAll(tagged(desk, "data-platform", "dara.quinn", "eve.okoye"));
      desk.sized(Sizing.autoScaled("G.2X", 8));
      desks.addAll(tagged(desk, "data-platform", "finn.berg"));
    }
    return new Team(
        "data-platform", 0.15, Rhythm.OFFICE, new NotebookWork(desks, 90, 110, 60, 0.5, 0.01));
  }

  /** Bursts of short sessions; identified by role and id. */
  private static Team dbt() {
    SessionSetup setup =
        SessionSetup.of("analytics-engineering", "glue-dbt-runner")
            .idPrefix("dbt-glue__glue-dbt-runner__")
            .timeouts(10, 300)
            .sized(Sizing.fixed("G.1X", 5))
            .argument("--enable-glue-datacatalog", "true")
            .description("dbt-glue")
            .build();
    return new Team(
        "analytics-engineering", 0.28, Rhythm.EVERY_DAY, new DbtBursts(setup, "dbt-nightly-core"));
  }

  /** Every large and memory-optimized worker type, at most twelve hours; identified by tags. */
  private static Team science() {
    List<SessionSetup> desks =
        tagged(ScienceDesks.desk(), "data-science", ScienceDesks.SIZINGS, "gus.haas", "ines.silva");
    List<SessionSetup> all = new ArrayList<>(desks);
    all.add(ScienceDesks.ray());
    return new Team(
        "data-science", 0.07, Rhythm.OFFICE, new NotebookWork(all, 85, 300, 60, 0.75, 0.04));
  }

  /** Sessions that the console opens automatically. */
  private static Team previews() {
    SessionSetup setup =
        SessionSetup.of("console", "AWSGlueServiceRole-studio")
            .idPrefix("glue-studio-datapreview-")
            .timeouts(30, 30)
            .sized(Sizing.fixed("G.1X", 2))
            .build();
    return new Team("console", 0.1, Rhythm.OFFICE, new DataPreviews(setup));
  }

  /** One role for everybody and no tags: spend that cannot be attributed. */
  private static Team shared() {
    return new Team(
        "unknown",
        0.07,
        Rhythm.OFFICE,
        new NotebookWork(SharedDesks.all(), 75, 120, 60, 0.9, 0.01));
  }

  private static List<SessionSetup> tagged(SetupBuilder desk, String team, String... owners) {
    List<SessionSetup> desks = new ArrayList<>();
    for (String owner : owners) {
      desks.add(desk.tags(Map.of("team", team, "owner", owner)).build());
    }
    return desks;
  }

  private static List<SessionSetup> tagged(
      SetupBuilder desk, String team, List<Sizing> sizings, String... owners) {
    List<SessionSetup> desks = new ArrayList<>();
    for (Sizing sizing : sizings) {
      desks.addAll(tagged(desk.sized(sizing), team, owners));
    }
    return desks;
  }
}
