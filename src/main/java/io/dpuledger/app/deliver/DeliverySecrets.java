package io.dpuledger.app.deliver;

import io.dpuledger.config.ConfigFiles;
import io.dpuledger.report.delivery.DeliveryException;
import io.dpuledger.report.delivery.Secret;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks up secrets for deliveries, in the environment or else in a file. */
final class DeliverySecrets {
  private final Map<String, String> environment;
  private final ConfigFiles files;

  DeliverySecrets(Map<String, String> environment, ConfigFiles files) {
    this.environment = Map.copyOf(environment);
    this.files = files;
  }

  Secret password(@Nullable String file) throws DeliveryException {
    return find("DPU_LEDGER_SMTP_PASSWORD", "delivery.mail.password-file", file);
  }

  Secret webhookUrl(@Nullable String file) throws DeliveryException {
    return find("DPU_LEDGER_SLACK_WEBHOOK", "delivery.slack.webhook-url-file", file);
  }

  Secret botToken(@Nullable String file) throws DeliveryException {
    return find("DPU_LEDGER_SLACK_BOT_TOKEN", "delivery.owners.bot-token-file", file);
  }

  /** Names neither value nor file, because people sometimes put the secret in place of the file. */
  private Secret find(String variable, String key, @Nullable String file) throws DeliveryException {
    String value = environment.getOrDefault(variable, "");
    if (!value.isEmpty()) {
      return new Secret(value);
    }
    if (file == null) {
      throw DeliveryException.closed("neither " + variable + " nor " + key + " is set");
    }
    try {
      String text = files.read(file).replaceFirst("\\R\\z", "");
      if (!text.isEmpty()) {
        return new Secret(text);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw DeliveryException.closed(
          "cannot read the file that " + key + " names (" + e.getClass().getSimpleName() + ")");
    }
    throw DeliveryException.closed("the file that " + key + " names is empty");
  }
}
