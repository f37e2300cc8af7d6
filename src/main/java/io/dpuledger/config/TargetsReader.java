package io.dpuledger.config;

import io.dpuledger.model.AssumedRole;
import io.dpuledger.model.TargetAccess;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the targets: every account of an entry in every region of it. What an entry does not say
 * about its credentials holds as {@code collect} says.
 */
final class TargetsReader {
  private static final String ACCOUNT_ID = "account-id";
  private static final String ACCOUNT_IDS = "account-ids";
  private static final String REGIONS = "regions";
  private static final String PROFILE = "profile";
  private static final String ROLE_NAME = "role-name";
  private static final String EXTERNAL_ID = "external-id";
  private static final Set<String> KEYS =
      Set.of(ACCOUNT_ID, ACCOUNT_IDS, REGIONS, PROFILE, ROLE_NAME, EXTERNAL_ID);

  private final Section collect;
  private final Set<String> knownRegions;
  private final List<TargetAccess> targets = new ArrayList<>();
  private final Map<String, String> places = new HashMap<>();

  private final @Nullable String profile;
  private final @Nullable String roleName;
  private final @Nullable String externalId;

  TargetsReader(Section collect, Set<String> knownRegions) {
    this.collect = collect;
    this.knownRegions = knownRegions;
    this.profile = collect.optional(PROFILE, ValueKinds.text());
    this.roleName = collect.optional(ROLE_NAME, ValueKinds.roleName());
    this.externalId = collect.optional(EXTERNAL_ID, ValueKinds.externalId());
  }

  List<TargetAccess> read() {
    List<Section> entries = collect.sections("targets");
    if (entries.isEmpty()) {
      collect.problem(
          "targets",
          "missing, needs at least one { account-id = \"012345678901\", regions = [eu-west-1] }");
    }
    entries.forEach(this::read);
    return targets;
  }

  private void read(Section entry) {
    entry.allowOnly(KEYS);
    List<Placed<String>> regions =
        entry.list(REGIONS, ValueKinds.nameAmong("region", knownRegions));
    if (!entry.isSet(REGIONS) || entry.isEmptyList(REGIONS)) {
      entry.problem(REGIONS, "missing, needs at least one region");
    }
    String entryProfile = own(entry, PROFILE, ValueKinds.text(), profile);
    AssumedRole role = role(entry);
    for (@Nullable String account : accounts(entry, role)) {
      for (Placed<String> region : regions) {
        add(new TargetAccess(account, region.value(), entryProfile, role), region.place());
      }
    }
  }

  private @Nullable AssumedRole role(Section entry) {
    String name = own(entry, ROLE_NAME, ValueKinds.roleName(), roleName);
    String secret = own(entry, EXTERNAL_ID, ValueKinds.externalId(), externalId);
    return name == null ? null : new AssumedRole(name, secret);
  }

  /** The entry's own value, null if it says null, else that of {@code collect}. */
  private static @Nullable String own(
      Section entry, String name, ValueKind<String> kind, @Nullable String otherwise) {
    return entry.names().contains(name) ? entry.optional(name, kind) : otherwise;
  }

  /** A single null stands for the account that the credentials belong to. */
  private static List<@Nullable String> accounts(Section entry, @Nullable AssumedRole role) {
    Set<String> named = new TreeSet<>(entry.names());
    named.retainAll(Set.of(ACCOUNT_ID, ACCOUNT_IDS));
    List<@Nullable String> accounts = new ArrayList<>();
    if (named.size() > 1) {
      entry.problem(ACCOUNT_IDS, "stands beside account-id: name all accounts in one of the two");
    } else if (named.contains(ACCOUNT_IDS)) {
      entry.list(ACCOUNT_IDS, ValueKinds.accountId()).forEach(id -> accounts.add(id.value()));
      if (!entry.isSet(ACCOUNT_IDS) || entry.isEmptyList(ACCOUNT_IDS)) {
        entry.problem(ACCOUNT_IDS, "missing, needs at least one account id");
      }
    } else if (named.contains(ACCOUNT_ID)) {
      accounts.add(entry.required(ACCOUNT_ID, ValueKinds.accountId(), ""));
    } else if (role != null) {
      entry.problem(ACCOUNT_ID, "missing: role-name is a role of an account, name the account");
    } else {
      accounts.add(null);
    }
    return accounts;
  }

  private void add(TargetAccess target, String place) {
    String account = target.accountId();
    String name =
        (account == null ? "the account of profile " + target.profile() : account)
            + "/"
            + target.region();
    boolean isPlaceholder = "".equals(account);
    String earlier = isPlaceholder ? null : places.putIfAbsent(name, place);
    if (earlier != null) {
      collect.problemAt(place, "targets", name + " is named twice, first in " + earlier);
    } else {
      targets.add(target);
    }
  }
}
