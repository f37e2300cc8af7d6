package io.dpuledger.config.reader;

import io.dpuledger.config.DeliveryConfig;
import io.dpuledger.config.OwnerNotesConfig;
import io.dpuledger.config.SlackConfig;
import io.dpuledger.config.text.Section;
import io.dpuledger.config.text.ValueKinds;
import io.dpuledger.model.note.NoteChannel;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads whom to notify, and how. */
final class DeliveryReader {
  static final String OWNERS = "owners";

  private static final String WEBHOOK_URL_FILE = "webhook-url-file";

  private DeliveryReader() {}

  /**
   * What a section says.
   *
   * @param addressesFile the file with the addresses of owners that it names; empty if none is
   */
  static DeliveryConfig read(
      Section section, RelativePaths paths, Optional<Section> addressesFile) {
    Section mail = section.section("mail");
    Section slack = section.section("slack");
    Duration slackTimeout = timeout(slack);
    OwnerNotesConfig owners =
        new OwnerNotesReader(section.section(OWNERS), paths, addressesFile)
            .read(mail, slackTimeout);
    boolean mailsOwners = owners != null && owners.channel() == NoteChannel.MAIL;
    return new DeliveryConfig(
        section.required("only-changes", ValueKinds.bool(), false),
        section.optional("report-url", ValueKinds.uri()),
        new MailReader(mail, paths, mailsOwners).read(),
        slack(slack, paths, slackTimeout),
        owners);
  }

  private static @Nullable SlackConfig slack(
      Section section, RelativePaths paths, Duration timeout) {
    boolean isEnabled = section.required("enabled", ValueKinds.bool(), false);
    SlackConfig slack = new SlackConfig(file(section, WEBHOOK_URL_FILE, paths), timeout);
    return isEnabled ? slack : null;
  }

  static @Nullable String file(Section section, String name, RelativePaths paths) {
    String written = section.optional(name, ValueKinds.text());
    return written == null ? null : paths.place(section, name, written);
  }

  static Duration timeout(Section section) {
    return section.duration("timeout", Duration.ofSeconds(1), Duration.ofMinutes(5));
  }
}
