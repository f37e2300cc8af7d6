package io.dpuledger.bill.reading;

import io.dpuledger.bill.delivery.Delivery;
import io.dpuledger.bill.form.UnreadableBillException;
import io.dpuledger.bill.month.BillMonth;
import io.dpuledger.bill.month.BillSums;
import io.dpuledger.bill.month.DeliveryMonth;
import io.dpuledger.bill.month.MonthMerge;
import io.dpuledger.table.files.InParallel;
import io.dpuledger.table.files.LakeFiles;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.SparkSession;

/** Reads the months of all sources that changed since they were read. */
public final class BillReading {
  private final BillJob job;
  private final LakeFiles files;
  private final UnaryOperator<String> ids;
  private final Instant now;
  private final KnownBill known;
  private final List<BillProblem> problems = new ArrayList<>();
  private final List<Delivery> chosen = new ArrayList<>();
  private final SortedSet<YearMonth> kept = new TreeSet<>();
  private final Map<Delivery, PartSums> read = new LinkedHashMap<>();

  /**
   * @param ids how ids of sessions are stored
   */
  public BillReading(
      SparkSession spark,
      LakeFiles files,
      UnaryOperator<String> ids,
      Instant now,
      KnownBill known) {
    this.job = new BillJob(spark, files.hadoop());
    this.files = files;
    this.ids = ids;
    this.now = now;
    this.known = known;
  }

  /**
   * The result.
   *
   * @param months those that changed
   */
  public record Result(List<BillMonth> months, List<BillProblem> problems) {
    public static final Result NOTHING = new Result(List.of(), List.of());

    public Result {
      months = List.copyOf(months);
      problems = List.copyOf(problems);
    }
  }

  /** Reads once. */
  public Result of(List<String> sources) {
    InParallel.map(InParallel.REQUESTS, sources, source -> SourceListing.of(files, source))
        .forEach(this::choose);
    SortedSet<YearMonth> changed = changed();
    for (Set<Delivery> next = unread(changed); !next.isEmpty(); next = unread(changed)) {
      read(new ArrayList<>(next));
      // A file without a month in its path has the months that are in it.
      next.forEach(one -> changed.addAll(sums(one).months().keySet()));
    }
    changed.removeAll(kept);
    List<BillMonth> months = new ArrayList<>();
    changed.forEach(month -> merge(month, months));
    return new Result(months, problems);
  }

  private void choose(SourceListing listing) {
    if (listing.problem() != null) {
      problems.add(listing.problem());
      kept.addAll(known.monthsOf(listing.source()));
      return;
    }
    DeliveryChoice choice = new DeliveryChoice(files, known::has, now, problems::add);
    for (List<Delivery> versions : listing.groups()) {
      choice
          .of(versions)
          .ifPresentOrElse(
              chosen::add,
              () -> {
                YearMonth month = versions.get(0).month();
                kept.addAll(month == null ? known.monthsOf(versions.get(0)) : Set.of(month));
              });
    }
  }

  private SortedSet<YearMonth> changed() {
    SortedSet<YearMonth> months = new TreeSet<>();
    chosen.forEach(one -> months.addAll(monthsOf(one)));
    months.removeIf(month -> known.isCurrent(month, deliveriesOf(month), now));
    return months;
  }

  /** What a delivery has been found to have, or may have. */
  private Set<YearMonth> monthsOf(Delivery delivery) {
    if (delivery.month() != null) {
      return Set.of(delivery.month());
    }
    PartSums sums = read.get(delivery);
    return sums == null ? known.monthsOf(delivery) : sums.months().keySet();
  }

  private List<Delivery> deliveriesOf(YearMonth month) {
    return chosen.stream().filter(one -> monthsOf(one).contains(month)).toList();
  }

  private Set<Delivery> unread(SortedSet<YearMonth> changed) {
    Set<Delivery> unread = new LinkedHashSet<>();
    chosen.stream().filter(one -> one.month() == null && !known.has(one)).forEach(unread::add);
    changed.forEach(month -> unread.addAll(deliveriesOf(month)));
    unread.removeAll(read.keySet());
    return unread;
  }

  private void read(List<Delivery> deliveries) {
    List<PartSums> all = job.read(deliveries);
    for (int i = 0; i < deliveries.size(); i++) {
      read.put(deliveries.get(i), all.get(i));
    }
    for (Delivery delivery : deliveries) {
      PartSums sums = sums(delivery);
      BillProblem problem =
          sums.problem() == null
              ? EmptyBill.problem(delivery, sums, hasGlue(delivery.source()), now)
              : sums.problem();
      if (problem != null) {
        problems.add(problem);
        kept.addAll(sums.months().keySet());
        kept.addAll(monthsOf(delivery));
        kept.addAll(known.monthsOf(delivery));
      }
    }
  }

  private boolean hasGlue(String source) {
    return known.hasGlue(source)
        || read.entrySet().stream()
            .anyMatch(
                one -> one.getKey().source().equals(source) && !one.getValue().months().isEmpty());
  }

  private PartSums sums(Delivery delivery) {
    return Objects.requireNonNull(read.get(delivery));
  }

  private void merge(YearMonth month, List<BillMonth> months) {
    List<DeliveryMonth> all = new ArrayList<>();
    for (Delivery delivery : deliveriesOf(month)) {
      PartSums sums = sums(delivery);
      if (sums.form() != null) {
        BillSums ofMonth = sums.months().getOrDefault(month, new BillSums());
        all.add(new DeliveryMonth(delivery, sums.form(), sums.rows(), ofMonth));
      }
    }
    if (all.isEmpty()) {
      return;
    }
    try {
      months.add(new MonthMerge(month, known.daily().apply(month), ids, now).of(all));
    } catch (UnreadableBillException e) {
      problems.add(new BillProblem("The bill of " + month, String.valueOf(e.getMessage())));
    }
  }
}
