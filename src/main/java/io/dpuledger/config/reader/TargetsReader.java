package io.dpuledger.config.reader;

import io.dpuledger.config.text.Placed;
import io.dpuledger.config.text.Section;
import io.dpuledger.config.text.ValueKind;
import io.dpuledger.config.text.ValueKinds;
import io.dpuledger.model.target.AssumedRole;
import io.dpuledger.model.target.TargetAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the targets: every account of an entry in every region of the entry. Credential settings
 * default to those of {@code collect}.
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
  private final NamedTargets targets;

  private final @Nullable String profile;
  private final @Nullable String roleName;
  private final @Nullable String externalId;

  TargetsReader(Section collect, Set<String> knownRegions) {
    this.collect = collect;
    this.knownRegions = knownRegions;
    this.targets = new NamedTargets(collect);
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
    boolean isRoleSomewhere =
        collect.isSet(ROLE_NAME) || entries.stream().anyMatch(entry -> entry.isSet(ROLE_NAME));
    if (externalId != null && !isRoleSomewhere) {
      externalIdWithoutRole(collect);
    }
    entries.forEach(this::read);
    return targets.all();
  }

  private void read(Section entry) {
    entry.allowOnly(KEYS);
    List<Placed<String>> regions =
        entry.list(REGIONS, ValueKinds.nameAmong("region", knownRegions));
    entry.requireItems(REGIONS, "at least one region");
    String entryProfile = own(entry, PROFILE, ValueKinds.text(), profile);
    AssumedRole role = role(entry);
    for (@Nullable String account : accounts(entry, role)) {
      for (Placed<String> region : regions) {
        targets.add(new TargetAccess(account, region.value(), entryProfile, role), region.place());
      }
    }
  }

  private @Nullable AssumedRole role(Section entry) {
    String name = own(entry, ROLE_NAME, ValueKinds.roleName(), roleName);
    String secret = own(entry, EXTERNAL_ID, ValueKinds.externalId(), externalId);
    boolean isRoleMeant =
        entry.names().contains(ROLE_NAME) ? entry.isSet(ROLE_NAME) : collect.isSet(ROLE_NAME);
    if (!isRoleMeant && secret != null && entry.isSet(EXTERNAL_ID)) {
      externalIdWithoutRole(entry);
    }
    return name == null ? null : new AssumedRole(name, secret);
  }

  private static void externalIdWithoutRole(Section section) {
    section.problem(
        EXTERNAL_ID, "is for assuming a role, but no role-name is set: set it, or remove this");
  }

  /** The entry's own value, which may be null, otherwise that of {@code collect}. */
  private static @Nullable String own(
      Section entry, String name, ValueKind<String> kind, @Nullable String otherwise) {
    return entry.names().contains(name) ? entry.optional(name, kind) : otherwise;
  }

  /** A single null means the account that the credentials belong to. */
  private static List<@Nullable String> accounts(Section entry, @Nullable AssumedRole role) {
    Set<String> named = new TreeSet<>(entry.names());
    named.retainAll(Set.of(ACCOUNT_ID, ACCOUNT_IDS));
    List<@Nullable String> accounts = new ArrayList<>();
    if (named.size() > 1) {
      entry.problem(
          ACCOUNT_IDS, "is set together with account-id: name all accounts in one of the two");
    } else if (named.contains(ACCOUNT_IDS)) {
      entry.list(ACCOUNT_IDS, ValueKinds.accountId()).forEach(id -> accounts.add(id.value()));
      entry.requireItems(ACCOUNT_IDS, "at least one account id");
    } else if (named.contains(ACCOUNT_ID)) {
      accounts.add(entry.required(ACCOUNT_ID, ValueKinds.accountId(), ""));
    } else if (role != null) {
      entry.problem(ACCOUNT_ID, "missing: role-name needs the account of the role, name it");
    } else {
      accounts.add(null);
    }
    return accounts;
  }
}
