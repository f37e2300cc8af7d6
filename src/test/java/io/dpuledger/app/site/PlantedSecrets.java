package io.dpuledger.app.site;

import static io.dpuledger.app.site.OddSession.text;

import io.dpuledger.simulator.studio.StudioProject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What nobody should keep, each distinct so that it can be looked for. */
public final class PlantedSecrets {
  private static final List<String> ARGUMENTS =
      List.of(
          "--password",
          "--conf",
          "--enable-auto-scaling ",
          " --enable-auto-scaling",
          "--Enable-Auto-Scaling",
          "--enable_auto_scaling",
          "enable-auto-scaling",
          "--enable-auto-scaling-key");

  /** What must be found nowhere. To plant another one: a line here, and where it comes from. */
  public static final List<String> ALL =
      Stream.concat(
              IntStream.range(0, ARGUMENTS.size()).mapToObj(PlantedSecrets::argumentSecret),
              Stream.of(
                  "PLANTED-access-key",
                  "PLANTED-secret-key",
                  "PLANTED-session-token",
                  "PLANTED-external-id",
                  "PLANTED-number",
                  "PLANTED-time",
                  "PLANTED-page",
                  "PLANTED-next-token",
                  // By the simulator: what an assumed role is given, what a statement was and said.
                  StudioProject.SECRET,
                  "simulated-secret-key",
                  "simulated-session-token",
                  "hunter2",
                  "salary of ana.lima"))
          .toList();

  /** Shows that we would find it: people may type what they like into a description. */
  public static final String VISIBLE = "PLAIN-description";

  /** What is kept of the same session's Spark configuration. */
  public static final String PROJECT = "b7ruw66l094u1c";

  public static final String USER = "ana.studio";

  private PlantedSecrets() {}

  public static String sessionWithArguments() {
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < ARGUMENTS.size(); i++) {
      arguments.add(text(ARGUMENTS.get(i)) + ":" + text(before(i) + argumentSecret(i)));
    }
    return OddSession.of(
            "odd",
            "",
            "Description",
            text(VISIBLE),
            "DefaultArguments",
            "{" + String.join(",", arguments) + "}")
        .json();
  }

  /** Of the Spark configuration, the name of a job of Unified Studio is kept. */
  private static String before(int argument) {
    return ARGUMENTS.get(argument).equals("--conf")
        ? "spark.glue.JOB_NAME=Interactive/" + PROJECT + "/" + USER + " --conf spark.a.password="
        : "";
  }

  private static String argumentSecret(int argument) {
    return "PLANTED-argument-" + argument;
  }
}
