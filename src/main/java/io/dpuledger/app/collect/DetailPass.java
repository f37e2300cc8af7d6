package io.dpuledger.app.collect;

import io.dpuledger.collect.SessionDetails;
import io.dpuledger.collect.StatementListing;
import io.dpuledger.model.SessionActivity;
import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.note.Poll;
import io.dpuledger.observation.PolledSession;
import io.dpuledger.observation.PollingCanary;
import io.dpuledger.observation.TargetMemory;
import io.dpuledger.observation.TargetSpool;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds details that take a call per session, once all sessions of a target are listed: statements
 * of live ones, tags of new ones. Failures are counted and do not stop the target.
 */
final class DetailPass {
  /** If more are missed, the next run requests the tags of all new sessions again. */
  private static final int MOST_MISSED = 50_000;

  private final SessionDetails details;
  private final StatementSwitch statements;
  private final boolean readsTags;
  private final BooleanSupplier isLate;
  private final TargetMemory before;
  private final @Nullable Duration endedWithin;
  private final Map<String, PolledSession> polled = new HashMap<>();
  private final Map<String, Instant> runningSince = new HashMap<>();
  private final Set<String> tagsMissed = new HashSet<>();
  private final LeftOut statementsLeftOut = new LeftOut("statements");
  private final LeftOut tagsLeftOut = new LeftOut("tags");
  private long deniedSessions;

  /**
   * @param isLate whether the time for this target is up
   * @param endedWithin how long ago a session may have ended to be passed on; null for no limit
   */
  DetailPass(
      SessionDetails details,
      StatementSwitch statements,
      boolean readsTags,
      BooleanSupplier isLate,
      TargetMemory before,
      @Nullable Duration endedWithin) {
    this.details = details;
    this.statements = statements;
    this.readsTags = readsTags;
    this.isLate = isLate;
    this.before = before;
    this.endedWithin = endedWithin;
    // Sessions that are not passed on are skipped.
    if (endedWithin != null) {
      tagsMissed.addAll(before.tagsMissed());
    }
  }

  void copy(TargetSpool listed, TargetSpool detailed) {
    listed.forEachSession(
        session -> {
          int before = denials();
          detailed.add(withTags(withStatements(session, detailed)));
          deniedSessions += denials() > before ? 1 : 0;
        });
  }

  private int denials() {
    return statementsLeftOut.denied() + tagsLeftOut.denied();
  }

  /** How many sessions AWS denied to read. */
  long deniedSessions() {
    return deniedSessions;
  }

  private static String name(SessionObservation session) {
    return String.valueOf(session.sessionId());
  }

  /** What to remember for the next run, given when this listing began. */
  TargetMemory memory(Instant listedFrom) {
    boolean gaveUpTags = tagsLeftOut.isRefused() || tagsMissed.size() > MOST_MISSED;
    return !readsTags || gaveUpTags
        ? new TargetMemory(before.tagsReadUntil(), before.tagsMissed(), polled)
        : new TargetMemory(
            sawAllNewSessions(listedFrom) ? listedFrom : before.tagsReadUntil(),
            tagsMissed,
            polled);
  }

  /** Some sessions created since tags were last read may have ended too long ago. */
  private boolean sawAllNewSessions(Instant listedFrom) {
    Instant readUntil = before.tagsReadUntil();
    return endedWithin == null
        || (readUntil != null && !readUntil.isBefore(listedFrom.minus(endedWithin)));
  }

  /** What a session is doing, according to its statements. */
  SessionActivity activity(SessionObservation session) {
    PolledSession poll = polled.get(TargetMemory.key(session));
    if (poll == null || session.statementsReadAt() == null) {
      return SessionActivity.ofStatus(session.status());
    }
    return poll.isBusy()
        ? SessionActivity.busySince(runningSince.get(TargetMemory.key(session)))
        : poll.activity(session.createdOn());
  }

  /** What its statements showed the time before; null if they were not read. */
  @Nullable Poll pollBefore(SessionObservation session) {
    PolledSession poll = before.polled().get(TargetMemory.key(session));
    return poll == null ? null : new Poll(poll.polledAt(), poll.activity(session.createdOn()));
  }

  /** What was requested but not read; null if nothing. */
  @Nullable String leftOut() {
    String said =
        Stream.of(statementsLeftOut, tagsLeftOut)
            .flatMap(left -> left.said().stream())
            .collect(Collectors.joining("; "));
    return said.isEmpty() ? null : said;
  }

  private SessionObservation withStatements(SessionObservation session, TargetSpool detailed) {
    PolledSession earlier = before.polled().get(TargetMemory.key(session));
    statements.weigh(session, earlier);
    if (!statements.isOn() || !PolledSession.canBe(session)) {
      return session;
    }
    Optional<StatementListing> listing =
        statementsLeftOut.unless(
            isLate.getAsBoolean(), name(session), () -> details.statements(session));
    if (listing.isEmpty()) {
      if (earlier != null) {
        polled.put(TargetMemory.key(session), earlier);
      }
      return session;
    }
    StatementListing read = listing.orElseThrow();
    PolledSession now = PolledSession.of(read.readAt(), read.statements());
    polled.put(TargetMemory.key(session), now);
    PolledSession.runningSince(read.statements())
        .ifPresent(start -> runningSince.put(TargetMemory.key(session), start));
    read.statements().stream()
        .filter(statement -> earlier == null || earlier.isNews(statement))
        .forEach(detailed::add);
    if (PollingCanary.outlives(session, earlier, now)) {
      statements.switchOff(session);
    }
    return session.withStatements(read.readAt(), read.statements().size());
  }

  private SessionObservation withTags(SessionObservation session) {
    if (!readsTags || !before.lacksTagsOf(session)) {
      return session;
    }
    int leftOutBefore = tagsLeftOut.sessions();
    Optional<Map<String, String>> tags =
        tagsLeftOut.unless(isLate.getAsBoolean(), name(session), () -> details.tags(session));
    if (tagsLeftOut.sessions() == leftOutBefore) {
      tagsMissed.remove(TargetMemory.key(session));
    } else if (tagsMissed.size() <= MOST_MISSED) {
      tagsMissed.add(TargetMemory.key(session));
    }
    return tags.map(session::withTags).orElse(session);
  }
}
