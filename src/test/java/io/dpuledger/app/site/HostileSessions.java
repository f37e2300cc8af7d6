package io.dpuledger.app.site;

import static io.dpuledger.app.site.OddSession.COST;
import static io.dpuledger.app.site.OddSession.CREATED;
import static io.dpuledger.app.site.OddSession.live;
import static io.dpuledger.app.site.OddSession.of;
import static io.dpuledger.app.site.OddSession.text;
import static io.dpuledger.app.site.OddSession.withId;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sessions that AWS would never list, and what must come of each. */
public final class HostileSessions {
  private static final String LONG = "x".repeat(4096);
  private static final String FIVE_MEGABYTES = LONG.repeat(1280);
  private static final String YEAR_1 = "-62135596800";
  private static final String YEAR_2100 = "4102444800";
  private static final String YEAR_99999 = "3093527980800";
  private static final String FINE = COST + " []";

  private static final List<String> ODD_NUMBERS =
      List.of(text("NaN"), text("Infinity"), text("-Infinity"), "1e308", "-1");

  /** Five DPU for the 41 hours since they were created. */
  private static final String LIVE_COST = "90.20";

  /** Each odd session, and where it is found afterwards. */
  public static final List<OddSession> ALL =
      Stream.of(
              Stream.of(
                  of("plain", FINE),
                  withId("path", "../../x"),
                  withId("slash", "a/b"),
                  withId("root", "/etc/passwd"),
                  withId("nul", "a\\u0000b"),
                  withId("lone surrogate", "a\\ud800b"),
                  withId("empty", ""),
                  withId("long", "i".repeat(255)),
                  withId("upper case", "Case"),
                  withId("lower case", "case"),
                  withId("trailing space", "case "),
                  of("named twice", FINE, "Id", "\"first\",\"Id\":\"second\""),
                  of("long description", FINE, "Description", text("d".repeat(2048))),
                  of("many arguments", FINE, "DefaultArguments", arguments(75)),
                  of("5 MB error", FINE, "ErrorMessage", text(FIVE_MEGABYTES)),
                  of("deep", FINE, "Future", "[".repeat(300) + "]".repeat(300)),
                  of("future status", COST + " [UNKNOWN_STATUS]", "Status", text("HIBERNATING")),
                  of("-1 workers", COST + " [IMPLAUSIBLE_CAPACITY]", "NumberOfWorkers", "-1"),
                  of(
                      "many workers",
                      COST + " [IMPLAUSIBLE_CAPACITY]",
                      "NumberOfWorkers",
                      "2147483647"),
                  of("long timeout", FINE, "IdleTimeout", "2147483647"),
                  of("-1 minutes", COST + " [IMPLAUSIBLE_IDLE_TIMEOUT]", "IdleTimeout", "-1"),
                  of(
                      "backwards",
                      COST + " [COMPLETED_BEFORE_CREATED, RAN_LONGER_THAN_IT_LIVED]",
                      "CompletedOn",
                      Long.toString(CREATED - 10)),
                  of("ends in 2100", COST + " [COMPLETED_AFTER_SEEN]", "CompletedOn", YEAR_2100),
                  of("of year 1", "NO_CREATED_ON", "CreatedOn", YEAR_1),
                  of("of year 99999", "NO_CREATED_ON", "CreatedOn", YEAR_99999),
                  of("of 1970", "IMPLAUSIBLE_CREATED_ON", "CreatedOn", "0"),
                  of("of 9999", "IMPLAUSIBLE_CREATED_ON", "CreatedOn", "253402300799"),
                  of("of 2100", "IMPLAUSIBLE_CREATED_ON", "CreatedOn", YEAR_2100),
                  of("of 1e308", "IMPLAUSIBLE_CREATED_ON", "CreatedOn", "1e308"),
                  live("live", LIVE_COST + " []"),
                  live("live path", LIVE_COST + " []", "Id", text("../y\\u0000\\n\\u202e")),
                  live("live since 1970", "IMPLAUSIBLE_CREATED_ON", "CreatedOn", "0"),
                  live("live from 2100 on", "IMPLAUSIBLE_CREATED_ON", "CreatedOn", YEAR_2100),
                  live("live without id", "NO_SESSION_ID", "Id", "null"),
                  live("live for long", LIVE_COST + " []", "IdleTimeout", "2147483647"),
                  live(
                      "live, -1 minutes",
                      LIVE_COST + " [IMPLAUSIBLE_IDLE_TIMEOUT]",
                      "IdleTimeout",
                      "-1"),
                  live(
                      "live of nothing",
                      "? [IMPLAUSIBLE_CAPACITY]",
                      "MaxCapacity",
                      "-1",
                      "NumberOfWorkers",
                      "-1"),
                  of("no creation", "NO_CREATED_ON", "CreatedOn", "null"),
                  of("no id", "NO_SESSION_ID", "Id", "null")),
              numbers("ExecutionTime", COST + " [IMPLAUSIBLE_EXECUTION_TIME]"),
              numbers("DPUSeconds", COST + " [IMPLAUSIBLE_DPU_SECONDS]"),
              numbers("MaxCapacity", COST + " [IMPLAUSIBLE_CAPACITY]"),
              numbers("Progress", FINE),
              ODD_NUMBERS.stream()
                  .map(
                      number ->
                          live(
                              "live of " + number,
                              LIVE_COST + " [IMPLAUSIBLE_CAPACITY]",
                              "MaxCapacity",
                              number)))
          .flatMap(sessions -> sessions)
          .toList();

  private HostileSessions() {}

  private static Stream<OddSession> numbers(String member, String found) {
    return ODD_NUMBERS.stream().map(number -> of(member + " " + number, found, member, number));
  }

  private static String arguments(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> text("--argument-" + i) + ":" + text(LONG))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
