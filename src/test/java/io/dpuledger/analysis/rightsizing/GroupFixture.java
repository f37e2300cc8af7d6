package io.dpuledger.analysis.rightsizing;

import io.dpuledger.model.advice.HowEnded;
import io.dpuledger.model.advice.Lapses;
import io.dpuledger.model.advice.LoggedWork;
import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import io.dpuledger.model.advice.TimeoutEvidence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds sessions that were set up alike; a test says only what matters to it. */
public final class GroupFixture {
  public static final List<Integer> TIMEOUTS = List.of(5, 15, 30, 60);
  public static final RightsizingPolicy POLICY =
      new RightsizingPolicy(
          30,
          7,
          10,
          new BigDecimal("5.00"),
          Duration.ofMinutes(1),
          new BigDecimal("2.00"),
          TIMEOUTS,
          new BigDecimal("2"),
          List.of());

  private @Nullable String workerType = "G.1X";
  private @Nullable Integer workers = 5;
  private boolean autoScaling;
  private String version = "4.0";
  private @Nullable Integer timeout = 60;
  private boolean idleProtected = true;
  private long sessions = 50;
  private long recent = 10;
  private String minutes = "3333.333333";
  private String cost = "500";
  private String costSquares = "0";
  private String idleLow = "0";
  private long tails;
  private String tailCost = "0";
  private long shorts;
  private String minimumCharge = "0";
  private String shortCost = "0";
  private long startMinutes;
  private long read;
  private long recentRead;
  private String known = "0";
  private String unreadRange = "0";
  private long idleLive;
  private String exposure = "0";
  private long profiled;
  private SessionSetup.@Nullable UsedShare used;
  private String mostCut = "0";
  private @Nullable String cheaperVersion;
  private String versionCut = "0";
  private String worst = "105.6";
  private Set<String> owners = Set.of("ana");
  private Lapses lapses = Lapses.NONE;
  private LoggedWork logged = LoggedWork.NONE;

  public static GroupFixture sessions(long number) {
    GroupFixture fixture = new GroupFixture();
    fixture.sessions = number;
    return fixture;
  }

  public static SessionProfile.Scope scope() {
    return new SessionProfile.Scope("012345678901", "glue-risk", "risk", "NOTEBOOK");
  }

  public static SessionProfile group(GroupFixture... parts) {
    return group(null, null, parts);
  }

  public static SessionProfile group(
      @Nullable TimeoutEvidence pauses,
      @Nullable TimeoutEvidence unprotected,
      GroupFixture... parts) {
    return new SessionProfile(
        scope(),
        "USD",
        Arrays.stream(parts).map(GroupFixture::build).toList(),
        pauses,
        unprotected);
  }

  public GroupFixture cost(String amount, String ofMinutes) {
    this.cost = amount;
    this.minutes = ofMinutes;
    return this;
  }

  /** How much sessions differ, as the squares of their costs added up. */
  public GroupFixture costSquares(String squares) {
    this.costSquares = squares;
    return this;
  }

  public GroupFixture idleAtLeast(String amount) {
    this.idleLow = amount;
    return this;
  }

  public GroupFixture timeout(@Nullable Integer minute) {
    this.timeout = minute;
    return this;
  }

  public GroupFixture unprotected() {
    this.idleProtected = false;
    this.timeout = 2880;
    return this;
  }

  public GroupFixture workers(String type, int number) {
    this.workerType = type;
    this.workers = number;
    return this;
  }

  public GroupFixture glue(String number) {
    this.version = number;
    return this;
  }

  public GroupFixture autoScaled(double low, double mean, double high) {
    this.autoScaling = true;
    this.used = new SessionSetup.UsedShare(low, mean, high);
    return this;
  }

  /** So many that ended by idling, whose tails cost so much together. */
  public GroupFixture tails(long number, String amount) {
    this.tails = number;
    this.tailCost = amount;
    return this;
  }

  public GroupFixture cheaperUnder(String glueVersion, String cut) {
    this.cheaperVersion = glueVersion;
    this.versionCut = cut;
    return this;
  }

  public GroupFixture mostCut(String amount) {
    this.mostCut = amount;
    return this;
  }

  public GroupFixture shorts(long number, String billed, String beyondUse, long minutesOfStart) {
    this.shorts = number;
    this.shortCost = billed;
    this.minimumCharge = beyondUse;
    this.startMinutes = minutesOfStart;
    return this;
  }

  public GroupFixture recentRead(long number) {
    this.recentRead = number;
    return this;
  }

  public GroupFixture read(long number) {
    this.read = number;
    return this;
  }

  public GroupFixture known(String amount) {
    this.known = amount;
    return this;
  }

  public GroupFixture unreadRange(String amount) {
    this.unreadRange = amount;
    return this;
  }

  public GroupFixture idleLive(long number, String burns) {
    this.idleLive = number;
    this.exposure = burns;
    return this;
  }

  public GroupFixture recent(long number) {
    this.recent = number;
    return this;
  }

  public GroupFixture underProfile(long number) {
    this.profiled = number;
    return this;
  }

  public GroupFixture owners(String... people) {
    this.owners = Set.of(people);
    return this;
  }

  public GroupFixture lapses(Lapses how) {
    this.lapses = how;
    return this;
  }

  public GroupFixture logged(LoggedWork work) {
    this.logged = work;
    return this;
  }

  public SessionSetup build() {
    BigDecimal tail = new BigDecimal(tailCost);
    BigDecimal perMinute =
        timeout == null
            ? BigDecimal.ZERO
            : tail.divide(BigDecimal.valueOf(timeout), 10, RoundingMode.HALF_UP);
    Map<Integer, BigDecimal> most = new HashMap<>();
    TIMEOUTS.forEach(minute -> most.put(minute, new BigDecimal(mostCut)));
    return new SessionSetup(
        new SessionSetup.Shape(
            workerType,
            workers,
            autoScaling,
            version,
            "glueetl",
            "DPU",
            workers == null ? null : units(workerType).multiply(BigDecimal.valueOf(workers))),
        timeout,
        idleProtected,
        new SessionSetup.Spend(
            sessions,
            recent,
            new BigDecimal(minutes).multiply(BigDecimal.valueOf(60)),
            new BigDecimal(cost),
            new BigDecimal(costSquares),
            new BigDecimal(idleLow),
            new BigDecimal(cost)),
        new SessionSetup.Tails(tails, tail, perMinute, BigDecimal.ZERO),
        new SessionSetup.Shorts(
            shorts, new BigDecimal(minimumCharge), new BigDecimal(shortCost), startMinutes),
        new SessionSetup.Watched(
            read,
            recentRead,
            new BigDecimal(known),
            new BigDecimal(unreadRange),
            idleLive,
            new BigDecimal(exposure),
            profiled),
        used,
        most,
        ranBeyond(),
        new SessionSetup.CheaperVersion(cheaperVersion, new BigDecimal(versionCut)),
        new BigDecimal(worst),
        owners,
        lapses,
        logged);
  }

  /** Those that were read ran as long as the others. */
  private Map<Integer, Map<HowEnded, SessionSetup.RanBeyond>> ranBeyond() {
    BigDecimal all = new BigDecimal(cost);
    BigDecimal ofRead =
        sessions == 0
            ? BigDecimal.ZERO
            : all.multiply(BigDecimal.valueOf(read))
                .divide(BigDecimal.valueOf(sessions), 6, RoundingMode.HALF_UP);
    Map<Integer, Map<HowEnded, SessionSetup.RanBeyond>> beyond = new HashMap<>();
    TIMEOUTS.forEach(
        minute ->
            beyond.put(
                minute, Map.of(HowEnded.OTHERWISE, new SessionSetup.RanBeyond(all, ofRead))));
    return beyond;
  }

  private static BigDecimal units(@Nullable String type) {
    return new BigDecimal("G.2X".equals(type) ? "2" : "1");
  }
}
