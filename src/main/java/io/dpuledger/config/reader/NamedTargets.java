package io.dpuledger.config.reader;

import io.dpuledger.config.text.Placed;
import io.dpuledger.config.text.Section;
import io.dpuledger.model.target.TargetAccess;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The targets named so far, each only once and each account in one partition of AWS. */
final class NamedTargets {
  /** The first part of a region's name identifies its AWS partition. */
  private static final Pattern PARTITION =
      Pattern.compile("(cn|us-gov|us-iso[a-z]?|eu-iso[a-z]?|eusc)-.+");

  private static final String COMMERCIAL = "aws";

  private final Section collect;
  private final List<TargetAccess> targets = new ArrayList<>();
  private final Map<String, String> places = new HashMap<>();
  private final Map<String, Placed<String>> regions = new HashMap<>();

  NamedTargets(Section collect) {
    this.collect = collect;
  }

  List<TargetAccess> all() {
    return targets;
  }

  void add(TargetAccess target, String place) {
    String account = target.accountId();
    String name =
        (account == null ? "the account of profile " + target.profile() : account)
            + "/"
            + target.region();
    boolean isPlaceholder = "".equals(account);
    String earlier = isPlaceholder ? null : places.putIfAbsent(name, place);
    if (earlier != null) {
      problem(place, name + " is named twice, first in " + earlier);
    } else {
      targets.add(target);
    }
    if (account != null && !isPlaceholder) {
      requireOnePartition(account, new Placed<>(target.region(), place));
    }
  }

  private void requireOnePartition(String account, Placed<String> region) {
    Placed<String> first = regions.putIfAbsent(account, region);
    if (first != null && !partition(first.value()).equals(partition(region.value()))) {
      problem(
          region.place(),
          "%s is named in %s, and in %s in %s: an account belongs to one partition of AWS, give the id of the other account"
              .formatted(account, region.value(), first.value(), first.place()));
    }
  }

  private void problem(String place, String message) {
    collect.problemAt(place, "targets", message);
  }

  private static String partition(String region) {
    Matcher other = PARTITION.matcher(region);
    return other.matches() ? other.group(1) : COMMERCIAL;
  }
}
