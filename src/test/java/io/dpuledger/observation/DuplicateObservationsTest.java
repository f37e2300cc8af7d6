package io.dpuledger.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.SessionObservation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Whatever a listing shows, in whatever order: each session is kept once, and as it was last. */
class DuplicateObservationsTest {
  private static final String ID = "nb";
  private static final Instant CREATED = SomeObservations.CREATED;

  @Property(tries = 300)
  void eachSessionSurvivesOnceWhateverThePartSize(
      @ForAll("listings") List<SessionObservation> listing,
      @ForAll @IntRange(min = 1, max = 8) int part) {
    assertThat(survivors(listing, part)).isEqualTo(expected(listing));
  }

  @Property(tries = 100)
  void aSpoolHandsOverTheSurvivorsInTheirOrderAndCountsThem(
      @ForAll("listings") List<SessionObservation> listing) {
    List<SessionObservation> handedOver = new ArrayList<>();
    long sessions;
    try (TargetSpool spool = new TargetSpool()) {
      listing.forEach(spool::add);
      sessions = spool.sessions();
      spool.forEachSession(handedOver::add);
    }
    assertThat(handedOver).isEqualTo(expected(listing).stream().map(listing::get).toList());
    assertThat(sessions).isEqualTo(handedOver.size());
  }

  @Test
  void theLastSightWins() {
    assertThat(survivors(List.of(live(ID, CREATED), live(ID, CREATED)), 1)).containsExactly(1);
    assertThat(survivors(List.of(live(ID, CREATED), ended(ID, CREATED)), 1)).containsExactly(1);
    assertThat(survivors(List.of(ended(ID, CREATED), ended(ID, CREATED)), 1)).containsExactly(1);
  }

  @Test
  void aSessionThatHadEndedDoesNotComeToLifeAgain() {
    assertThat(survivors(List.of(ended(ID, CREATED), live(ID, CREATED)), 1)).containsExactly(0);
    assertThat(survivors(List.of(ended(ID, CREATED), live(ID, CREATED), ended(ID, CREATED)), 1))
        .containsExactly(2);
  }

  @Test
  void anIdThatIsUsedAgainIsAnotherSession() {
    Instant later = CREATED.plusMillis(1);
    assertThat(survivors(List.of(ended(ID, CREATED), live(ID, later)), 1)).containsExactly(0, 1);
  }

  @Test
  void idsThatLookAlikeAreNotOneSession() {
    List<SessionObservation> alike =
        List.of(live("a", CREATED), live("A", CREATED), live("a ", CREATED), live("", CREATED));
    assertThat(survivors(alike, 1)).hasSize(4);
  }

  /** Said of the whole listing at once, unlike the code, which goes through it in parts. */
  private static List<Integer> expected(List<SessionObservation> listing) {
    return IntStream.range(0, listing.size())
        .filter(row -> lacksKey(listing.get(row)) || row == lastOf(listing, listing.get(row)))
        .boxed()
        .toList();
  }

  private static int lastOf(List<SessionObservation> listing, SessionObservation session) {
    List<Integer> observations =
        IntStream.range(0, listing.size())
            .filter(row -> Objects.equals(listing.get(row).sessionId(), session.sessionId()))
            .filter(row -> Objects.equals(listing.get(row).createdOn(), session.createdOn()))
            .boxed()
            .toList();
    List<Integer> ends =
        observations.stream().filter(row -> listing.get(row).completedOn() != null).toList();
    return ends.isEmpty() ? observations.get(observations.size() - 1) : ends.get(ends.size() - 1);
  }

  private static boolean lacksKey(SessionObservation seen) {
    return seen.sessionId() == null || seen.createdOn() == null;
  }

  private static List<Integer> survivors(List<SessionObservation> listing, int part) {
    try (DuplicateObservations repeated = new DuplicateObservations(part)) {
      listing.forEach(repeated::add);
      BitSet superseded = repeated.superseded();
      return IntStream.range(0, listing.size())
          .filter(row -> !superseded.get(row))
          .boxed()
          .collect(Collectors.toList());
    }
  }

  @Provide
  Arbitrary<List<SessionObservation>> listings() {
    Arbitrary<String> ids = Arbitraries.of("a", "b", "c", "a ").injectNull(0.1);
    Arbitrary<Instant> creations = Arbitraries.of(CREATED, CREATED.plusMillis(1)).injectNull(0.1);
    return Combinators.combine(ids, creations, Arbitraries.of(true, false))
        .as(DuplicateObservationsTest::observation)
        .list()
        .ofMaxSize(40);
  }

  private static SessionObservation live(String id, Instant created) {
    return observation(id, created, false);
  }

  private static SessionObservation ended(String id, Instant created) {
    return observation(id, created, true);
  }

  private static SessionObservation observation(String id, Instant created, boolean ended) {
    return SomeObservations.bareSight(id, created, ended ? SomeObservations.SEEN : null);
  }
}
