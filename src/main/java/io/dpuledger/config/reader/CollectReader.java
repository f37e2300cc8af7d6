package io.dpuledger.config.reader;

import io.dpuledger.config.CollectConfig;
import io.dpuledger.config.text.Placed;
import io.dpuledger.config.text.Section;
import io.dpuledger.config.text.ValueKinds;
import io.dpuledger.model.target.RetryMode;
import io.dpuledger.model.target.RetryPolicy;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads what to collect. */
final class CollectReader {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Map<String, RetryMode> RETRY_MODES =
      new TreeMap<>(Map.of("standard", RetryMode.STANDARD, "adaptive", RetryMode.ADAPTIVE));

  private CollectReader() {}

  static CollectConfig read(Section section, Set<String> knownRegions) {
    return new CollectConfig(
        new TargetsReader(section, knownRegions).read(),
        section.optional("endpoint-override", ValueKinds.uri()),
        section.required("role-session-name", ValueKinds.roleSessionName(), ""),
        section.optional("sts-region", ValueKinds.nameAmong("region", knownRegions)),
        section.integer("parallel-targets", 1, 256),
        section.integer("page-size", 1, 1000),
        retries(section),
        section.decimal("calls-per-second", "0.1", "1000"),
        section.required("statements", ValueKinds.bool(), false),
        section.required("tags", ValueKinds.bool(), false),
        keepArguments(section));
  }

  private static RetryPolicy retries(Section section) {
    return new RetryPolicy(
        section.required(
            "retry-mode", ValueKinds.oneOf("retry mode", RETRY_MODES), RetryMode.STANDARD),
        section.integer("max-attempts", 1, 100),
        section.duration("attempt-timeout", SECOND, HOUR),
        section.duration("call-timeout", SECOND, HOUR),
        section.duration("target-deadline", Duration.ofMinutes(1), Duration.ofDays(1)));
  }

  private static Set<String> keepArguments(Section section) {
    Set<String> names = new LinkedHashSet<>();
    for (Placed<String> name : section.list("keep-arguments", ValueKinds.text())) {
      names.add(name.value());
    }
    return names;
  }
}
