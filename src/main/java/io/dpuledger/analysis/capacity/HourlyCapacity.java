package io.dpuledger.analysis.capacity;

import io.dpuledger.analysis.capacity.GroupHour.Group;
import io.dpuledger.model.CapacityQuota;
import io.dpuledger.table.rows.Rows;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaPairRDD;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Sweeps over the sessions' births and ends. Two events a session are sorted within their hour; how
 * many sessions run when an hour begins follows from the hours before, each of which is one object
 * by then. So a session of two days costs no more than one of a minute, and a peak is exact.
 */
final class HourlyCapacity implements Serializable {
  private static final long serialVersionUID = 1;

  private final QuotaUse quotas;

  HourlyCapacity(List<CapacityQuota> quotas) {
    this.quotas = new QuotaUse(quotas);
  }

  /**
   * The hours in which sessions were there, in order; of days that all sessions are given of.
   * Starts a job.
   */
  List<CapacityHour> sweep(Rows facts) {
    QuotaUse use = quotas;
    JavaPairRDD<GroupHour, HourEvents> events =
        facts.map(FactEvents::of).mapToPair(hour -> new Tuple2<>(hour.getKey(), hour.getValue()));
    Map<Group, TreeMap<Long, HourSums>> groups = new HashMap<>();
    events
        .reduceByKey(HourEvents::plus)
        .map(
            hour ->
                new Tuple2<>(hour._1(), HourSums.of(hour._2(), use.hasQuota(hour._1().group()))))
        .collect()
        .forEach(
            hour ->
                groups
                    .computeIfAbsent(hour._1().group(), group -> new TreeMap<>())
                    .put(hour._1().number(), hour._2()));
    List<CapacityHour> all = new ArrayList<>();
    groups.forEach((group, hours) -> all.addAll(hours(group, hours)));
    all.sort(Comparator.comparingLong(CapacityHour::start));
    return all;
  }

  /** With the hours in which nothing began or ended, as long as somebody was there. */
  List<CapacityHour> hours(Group group, NavigableMap<Long, HourSums> eventful) {
    List<CapacityHour> hours = new ArrayList<>();
    long sessions = 0;
    long units = 0;
    for (Map.Entry<Long, HourSums> one : eventful.entrySet()) {
      hours.add(hour(group, one.getKey(), sessions, units, one.getValue()));
      sessions += one.getValue().sessions();
      units += one.getValue().units();
      Long next = eventful.higherKey(one.getKey());
      if (next != null && sessions > 0) {
        for (long quiet = one.getKey() + 1; quiet < next; quiet++) {
          hours.add(hour(group, quiet, sessions, units, null));
        }
      }
    }
    return hours;
  }

  private CapacityHour hour(
      Group group, long number, long sessions, long units, @Nullable HourSums events) {
    return CapacityHour.of(new GroupHour(group, number), sessions, units, events, quotas);
  }
}
