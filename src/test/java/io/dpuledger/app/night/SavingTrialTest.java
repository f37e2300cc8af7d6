package io.dpuledger.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.site.TriedCompany;
import io.dpuledger.app.site.TriedCompany.Tried;
import io.dpuledger.model.advice.Recommendation.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The same as {@link AdviceTrialTest} without Spark, so that many companies can be tried: a sum of
 * savings is as sure as a few sessions that were left open for days let it be. A build tries a few;
 * -Dcompanies=N tries more, -DpolledDays=D of the 28 days.
 */
class SavingTrialTest {
  private static final int COMPANIES = Integer.getInteger("companies", 3);
  private static final int POLLED_DAYS = Integer.getInteger("polledDays", 28);
  private static final double SESSIONS_PER_DAY = 240;

  /** So many show whether a total is 10 % off. */
  private static final int MANY = 100;

  private static final int DRAWS = 1000;

  private static List<Tried> tried;

  @BeforeAll
  static void tryThem() {
    long first = Long.getLong("firstSeed", 1);
    tried =
        LongStream.range(first, first + COMPANIES)
            .boxed()
            .flatMap(seed -> TriedCompany.tried(seed, SESSIONS_PER_DAY, POLLED_DAYS).stream())
            .toList();
  }

  @Test
  void nineInTenSaveTheCautiousFigure() {
    long kept = tried.stream().filter(Tried::isKept).count();

    assertThat(kept / (double) tried.size()).isGreaterThanOrEqualTo(0.9);
    show("%d of %d kept; %s".formatted(kept, tried.size(), byKind(SavingTrialTest::kept)));
  }

  @Test
  void whatIsSavedInAllIsWhatWasExpected() {
    double ratio = ratio(tried);
    double error = standardError(tried);

    double reach = COMPANIES < MANY ? 0.4 : 0.1;
    assertThat(ratio).as("standard error %.3f", error).isBetween(1 - reach, 1 + reach);
    show(
        "%d companies, %d polled days: %s; %s"
            .formatted(COMPANIES, POLLED_DAYS, sums(tried), byKind(SavingTrialTest::sums)));
  }

  private static String kept(List<Tried> some) {
    return "%d of %d".formatted(some.stream().filter(Tried::isKept).count(), some.size());
  }

  private static String sums(List<Tried> some) {
    List<Tried> expecting = some.stream().filter(one -> one.expected().isPresent()).toList();
    return expecting.isEmpty()
        ? "none expected"
        : "%d expected %.0f, realised %.0f, ratio %.3f, standard error %.3f"
            .formatted(
                expecting.size(),
                expected(expecting),
                realised(expecting),
                ratio(expecting),
                standardError(expecting));
  }

  private static Map<Kind, String> byKind(Function<List<Tried>, String> figures) {
    return tried.stream()
        .collect(
            Collectors.groupingBy(
                one -> one.advice().kind(),
                TreeMap::new,
                Collectors.collectingAndThen(Collectors.toList(), figures)));
  }

  private static double ratio(List<Tried> some) {
    return expected(some) / realised(some);
  }

  private static double expected(List<Tried> some) {
    return some.stream().mapToDouble(one -> one.expected().orElse(0.0)).sum();
  }

  /** Of what something was expected from. */
  private static double realised(List<Tried> some) {
    return some.stream()
        .filter(one -> one.expected().isPresent())
        .mapToDouble(Tried::realised)
        .sum();
  }

  /** That of the ratio, by drawing companies again. */
  private static double standardError(List<Tried> some) {
    Random random = new Random(7);
    List<List<Tried>> companies =
        List.copyOf(some.stream().collect(Collectors.groupingBy(Tried::company)).values());
    double[] ratios = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      ratios[draw] =
          ratio(
              random
                  .ints(companies.size(), 0, companies.size())
                  .boxed()
                  .flatMap(one -> companies.get(one).stream())
                  .toList());
    }
    double mean = Arrays.stream(ratios).average().orElseThrow();
    return Math.sqrt(Arrays.stream(ratios).map(one -> (one - mean) * (one - mean)).sum() / DRAWS);
  }

  /** With -Dshow=true a test ends with its figures. */
  private static void show(String figures) {
    if (Boolean.getBoolean("show")) {
      throw new AssertionError(figures);
    }
  }
}
