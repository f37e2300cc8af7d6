package io.dpuledger.app.deliver;

import io.dpuledger.app.run.Run;
import io.dpuledger.config.OwnerNotesConfig;
import io.dpuledger.model.note.NoteChannel;
import io.dpuledger.report.delivery.DeliveryException;
import io.dpuledger.report.delivery.Letter;
import io.dpuledger.report.delivery.slack.SlackBot;
import java.net.URI;
import java.util.Objects;

/** Sends a note by mail or Slack, to one person. */
final class NotePost {
  private final Run run;
  private final OwnerNotesConfig config;
  private final DeliverySecrets secrets;
  private final URI slackApi;

  NotePost(Run run, OwnerNotesConfig config, DeliverySecrets secrets, URI slackApi) {
    this.run = run;
    this.config = config;
    this.secrets = secrets;
    this.slackApi = slackApi;
  }

  /** Whether somebody with this address is known, who now has the note. */
  boolean send(Letter letter, String address) throws DeliveryException {
    if (config.channel() == NoteChannel.SLACK) {
      return SlackBot.at(slackApi, secrets.botToken(config.botTokenFile()), config.slackTimeout())
          .post(letter, address);
    }
    MailAccount.mailer(Objects.requireNonNull(run.config().delivery().mail()), secrets)
        .send(letter, address, null, run.clock().instant());
    return true;
  }
}
