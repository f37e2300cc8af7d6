package io.dpuledger.config.reader;

import io.dpuledger.config.DeliveryConfig;
import io.dpuledger.config.SlackConfig;
import io.dpuledger.config.text.Section;
import io.dpuledger.config.text.ValueKinds;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads whom to notify after a night, and how. */
final class DeliveryReader {
  private static final String WEBHOOK_URL_FILE = "webhook-url-file";

  private DeliveryReader() {}

  static DeliveryConfig read(Section section, RelativePaths paths) {
    return new DeliveryConfig(
        section.required("only-changes", ValueKinds.bool(), false),
        section.optional("report-url", ValueKinds.uri()),
        new MailReader(section.section("mail"), paths).read(),
        slack(section.section("slack"), paths));
  }

  private static @Nullable SlackConfig slack(Section section, RelativePaths paths) {
    boolean isEnabled = section.required("enabled", ValueKinds.bool(), false);
    SlackConfig slack = new SlackConfig(file(section, WEBHOOK_URL_FILE, paths), timeout(section));
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
