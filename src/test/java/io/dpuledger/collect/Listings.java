package io.dpuledger.collect;

import io.dpuledger.collect.pace.Pace;
import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.target.RetryMode;
import io.dpuledger.model.target.RetryPolicy;
import io.dpuledger.model.target.Target;
import io.dpuledger.model.target.TargetAccess;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;

/** Lists a target and keeps what was handed over, even if the listing breaks. */
public final class Listings {
  static final Target TARGET = new Target("012345678901", "us-east-1");
  static final String RUN = "run-1";

  private final URI endpoint;
  private final List<SessionObservation> sessions = new ArrayList<>();
  private InstantSource clock = InstantSource.fixed(Instant.EPOCH);
  private String accessKey;
  private int pageSize = 1000;
  private int maxAttempts = 1;
  private Pace pace = Pace.UNLIMITED;
  private Duration deadline = Duration.ofMinutes(30);
  private Duration callTimeout = Duration.ofSeconds(20);

  private Listings(URI endpoint) {
    this.endpoint = endpoint;
  }

  public static Listings at(URI endpoint) {
    return new Listings(endpoint);
  }

  Listings pageSize(int newPageSize) {
    pageSize = newPageSize;
    return this;
  }

  Listings clock(InstantSource newClock) {
    clock = newClock;
    return this;
  }

  Listings accessKey(String newAccessKey) {
    accessKey = newAccessKey;
    return this;
  }

  Listings maxAttempts(int newMaxAttempts) {
    maxAttempts = newMaxAttempts;
    return this;
  }

  Listings callTimeout(Duration newCallTimeout) {
    callTimeout = newCallTimeout;
    return this;
  }

  Listings pace(Pace newPace) {
    pace = newPace;
    return this;
  }

  Listings deadline(Duration newDeadline) {
    deadline = newDeadline;
    return this;
  }

  public List<SessionObservation> sessions() {
    return sessions;
  }

  public SessionSource.Listing list() {
    return list(TARGET);
  }

  public SessionSource.Listing list(Target target) {
    return source(target).list(target, RUN, sessions::add);
  }

  TargetException refusal() {
    return Assertions.catchThrowableOfType(TargetException.class, this::list);
  }

  GlueSessionSource source(Target... targets) {
    return new GlueSessionSource(
        targets(targets), pageSize, Set.of("--enable-auto-scaling"), deadline, clock);
  }

  GlueTargets targets(Target... targets) {
    List<TargetAccess> accesses =
        Arrays.stream(targets)
            .map(target -> new TargetAccess(target.accountId(), target.region(), null, null))
            .toList();
    return GlueTargets.withAccessKey(
        accessKey == null ? "SIM" + targets[0].accountId() : accessKey,
        accesses,
        new GlueAccess(
            endpoint,
            "dpu-ledger",
            null,
            new RetryPolicy(RetryMode.STANDARD, maxAttempts, callTimeout, callTimeout, deadline),
            pace));
  }
}
