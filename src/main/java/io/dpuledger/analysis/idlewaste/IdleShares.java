package io.dpuledger.analysis.idlewaste;

import io.dpuledger.analysis.idlewaste.IdleShare.Basis;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * What share of the cost of unknown time is idle, in one currency: that of the team's sessions that
 * ended alike, as far as their statements were read; where these were read on too few days, that of
 * other teams.
 */
final class IdleShares {
  /** On fewer days, what sessions of a team that ended alike do is chance. */
  private static final int LEAST_DAYS = 5;

  private static final double NORMAL_95 = 1.6449;

  private final String seed;
  private final UnknownTime unknown;
  private final PeerDays peers;
  private final Map<Peer, IdleShare> shares = new HashMap<>();

  private record Peer(@Nullable String team, @Nullable String ending) {}

  /**
   * @param lastDay makes draws of another day other ones
   */
  IdleShares(String currency, String lastDay, MeasuredDays days) {
    this.seed = currency + lastDay;
    this.unknown = new UnknownTime(currency, days);
    this.peers = new PeerDays(currency, days, unknown, seed);
  }

  /** On how many days statements of a team's sessions were read often enough. */
  int measuredDays(@Nullable String team) {
    TeamDays days = peers.of(team);
    return days == null ? 0 : days.number();
  }

  /** Nothing if too little was seen of all peers. */
  Optional<IdleShare> of(@Nullable String team, @Nullable String ending) {
    return peers.isEnough()
        ? Optional.of(shares.computeIfAbsent(new Peer(team, ending), this::share))
        : Optional.empty();
  }

  private IdleShare share(Peer wanted) {
    double onMeasuredDays = unknown.shareOnMeasuredDays(wanted.team(), wanted.ending());
    TeamDays own = peers.of(wanted.team());
    if (own != null && own.ofEnding(wanted.ending()).days() >= LEAST_DAYS) {
      return own(own.ofEnding(wanted.ending()), onMeasuredDays);
    }
    List<TeamDays.Some> alike =
        peers.all().stream()
            .map(team -> team.ofEnding(wanted.ending()))
            .filter(one -> one.days() > 0)
            .toList();
    if (alike.stream().mapToInt(TeamDays.Some::days).sum() >= LEAST_DAYS) {
      return borrowed(alike, Basis.ENDING, onMeasuredDays, wanted);
    }
    return borrowed(
        peers.all().stream().map(TeamDays::all).filter(one -> one.days() > 0).toList(),
        Basis.ALL,
        onMeasuredDays,
        wanted);
  }

  private static IdleShare own(TeamDays.Some sessions, double onMeasuredDays) {
    Watched sum = sessions.sum();
    double widening = widening(sessions.days() - 1);
    double[] deviations = new double[TeamDays.DRAWS];
    for (int draw = 0; draw < deviations.length; draw++) {
      Watched drawn = sessions.measured(draw);
      double ofUnseen = drawn.ofUnseen() - sum.ofUnseen();
      double ofAll = drawn.ofAll() - sessions.others(draw).ofAll();
      deviations[draw] = widening * (onMeasuredDays * ofUnseen + (1 - onMeasuredDays) * ofAll);
    }
    return new IdleShare(sum.share(onMeasuredDays), Basis.TEAM_AND_ENDING, deviations);
  }

  /** A team that was not measured may be like any of those that were. */
  private IdleShare borrowed(
      List<TeamDays.Some> teams, Basis basis, double onMeasuredDays, Peer wanted) {
    double share =
        teams.stream()
            .map(TeamDays.Some::sum)
            .reduce(Watched.NOTHING, Watched::plus)
            .share(onMeasuredDays);
    SplittableRandom random =
        new SplittableRandom(Objects.hash(seed, wanted.team(), wanted.ending()));
    double[] deviations = new double[TeamDays.DRAWS];
    for (int draw = 0; draw < deviations.length; draw++) {
      TeamDays.Some team = teams.get(random.nextInt(teams.size()));
      deviations[draw] = team.measured(draw).share(onMeasuredDays) - share;
    }
    return new IdleShare(share, basis, deviations);
  }

  /** Student's t over the normal quantile, for few days; after Cornish and Fisher. */
  private static double widening(int degrees) {
    double square = NORMAL_95 * NORMAL_95;
    return 1
        + (square + 1) / (4 * degrees)
        + (5 * square * square + 16 * square + 3) / (96.0 * degrees * degrees);
  }
}
