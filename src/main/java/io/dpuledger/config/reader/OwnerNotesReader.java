package io.dpuledger.config.reader;

import io.dpuledger.config.OwnerNotesConfig;
import io.dpuledger.config.text.Section;
import io.dpuledger.config.text.ValueKind;
import io.dpuledger.config.text.ValueKinds;
import io.dpuledger.model.note.NoteChannel;
import io.dpuledger.model.note.OptOuts;
import io.dpuledger.model.note.OwnerAddresses;
import io.dpuledger.model.note.QuietHours;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads which notes go to the owners of live sessions. The token of a bot is never in a setting.
 */
final class OwnerNotesReader {
  static final String ADDRESSES_FILE = "addresses-file";

  private static final String ENABLED = "enabled";
  private static final String BY = "by";
  private static final String ADDRESS = "address";
  private static final String DOMAINS = "domains";
  private static final String OPT_OUT_FILE = "opt-out-file";
  private static final String CONTACT = "contact";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final Map<String, NoteChannel> CHANNELS =
      new TreeMap<>(Map.of("mail", NoteChannel.MAIL, "slack", NoteChannel.SLACK));
  private static final ValueKind<LocalTime> TIME =
      ValueKind.ofText("a time such as \"20:00\" (in quotes)", LocalTime::parse);
  private static final ValueKind<ZoneId> ZONE =
      ValueKind.ofText("a time zone such as Europe/Berlin", ZoneId::of);

  private final Section owners;
  private final RelativePaths paths;
  private final Optional<Section> addressesFile;

  /**
   * @param addressesFile the file with addresses that is named; empty if none is
   */
  OwnerNotesReader(Section owners, RelativePaths paths, Optional<Section> addressesFile) {
    this.owners = owners;
    this.paths = paths;
    this.addressesFile = addressesFile;
  }

  /** Null if no notes are wanted. */
  @Nullable OwnerNotesConfig read(Section mail, Duration slackTimeout) {
    boolean isEnabled = owners.required(ENABLED, ValueKinds.bool(), false);
    ZoneId zone = owners.required("time-zone", ZONE, ZoneOffset.UTC);
    String contact = owners.optional(CONTACT, ValueKinds.text());
    OwnerNotesConfig notes =
        new OwnerNotesConfig(
            owners.duration("idle-limit", Duration.ofMinutes(5), Duration.ofDays(2)),
            owners.required(BY, ValueKinds.oneOf("way to send notes", CHANNELS), NoteChannel.SLACK),
            addresses(),
            optOuts(isEnabled),
            contact == null ? "" : contact,
            zone,
            quiet(owners.section("quiet"), zone),
            owners.required("dry-run", ValueKinds.bool(), false),
            DeliveryReader.file(owners, "bot-token-file", paths),
            slackTimeout);
    if (!isEnabled) {
      return null;
    }
    requireWhole(notes, mail);
    return notes;
  }

  private void requireWhole(OwnerNotesConfig notes, Section mail) {
    if (!owners.isSet(DOMAINS) || owners.isEmptyList(DOMAINS)) {
      missing(DOMAINS, "needs at least one domain: anybody can write any owner in a tag");
    }
    if (!owners.isSet(CONTACT)) {
      missing(CONTACT, "missing, needs whom owners ask for no more notes, such as an address");
    }
    boolean lacksServer =
        notes.channel() == NoteChannel.MAIL && !notes.isDryRun() && !mail.isSet(MailReader.HOST);
    if (lacksServer) {
      missing(BY, "is mail, but delivery.mail.host is not set: set it, or set by to slack");
    }
  }

  /** Reports a setting at the place of the one that makes it required. */
  private void missing(String name, String message) {
    owners.problemAt(owners.placeOf(ENABLED), name, message);
  }

  private OwnerAddresses addresses() {
    Set<String> domains =
        owners.list(DOMAINS, AddressKinds.DOMAIN).stream()
            .map(domain -> domain.value().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    OwnerAddresses allowed =
        new OwnerAddresses(owners.optional(ADDRESS, AddressKinds.TEMPLATE), Map.of(), domains);
    String template = allowed.template();
    if (template != null && !allowed.isAllowed(template)) {
      owners.problem(ADDRESS, template + " is in no domain of domains: add its domain there");
    }
    Map<String, String> known =
        addressesFile
            .map(file -> new OwnerAddressesReader(file, allowed).read())
            .orElseGet(Map::of);
    return new OwnerAddresses(template, known, domains);
  }

  /** Without the file, nobody knows who wants no notes. */
  private OptOuts optOuts(boolean isEnabled) {
    String file = DeliveryReader.file(owners, OPT_OUT_FILE, paths);
    try {
      return file == null || !isEnabled
          ? new OptOuts(Set.of())
          : OptOuts.in(paths.files().read(file));
    } catch (IOException | IllegalArgumentException e) {
      owners.problem(
          OPT_OUT_FILE, "cannot read " + file + " (" + e.getClass().getSimpleName() + ")");
      return new OptOuts(Set.of());
    }
  }

  private static @Nullable QuietHours quiet(Section quiet, ZoneId zone) {
    LocalTime from = quiet.optional(FROM, TIME);
    LocalTime to = quiet.optional(TO, TIME);
    if ((from == null) != (to == null) && quiet.isSet(FROM) != quiet.isSet(TO)) {
      String missing = quiet.isSet(FROM) ? TO : FROM;
      quiet.problem(missing, "missing, needs " + TIME.description());
    }
    if (from == null || to == null) {
      return null;
    }
    if (from.equals(to)) {
      quiet.problem(TO, "is the same as from: set enabled to false for no notes at all");
    }
    return new QuietHours(from, to, zone);
  }
}
