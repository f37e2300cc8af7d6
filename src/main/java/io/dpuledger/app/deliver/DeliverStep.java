package io.dpuledger.app.deliver;

import io.dpuledger.app.collect.CollectStage;
import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.run.HadoopConfigFiles;
import io.dpuledger.app.run.Run;
import io.dpuledger.collect.SessionSource;
import io.dpuledger.config.DeliveryConfig;
import io.dpuledger.config.MailConfig;
import io.dpuledger.config.MailConfig.TeamAddresses;
import io.dpuledger.config.OwnerNotesConfig;
import io.dpuledger.config.SlackConfig;
import io.dpuledger.report.delivery.Courier;
import io.dpuledger.report.delivery.Delivered;
import io.dpuledger.report.delivery.Delivery;
import io.dpuledger.report.delivery.Letters;
import io.dpuledger.report.delivery.slack.SlackBot;
import io.dpuledger.report.delivery.slack.SlackWebhook;
import io.dpuledger.report.figures.LedgerReport;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notifies people of a report, and owners of live sessions. A failure affects no figures. */
public final class DeliverStep {
  private static final Logger LOG = LoggerFactory.getLogger(DeliverStep.class);

  private final Run run;
  private final DeliverySecrets secrets;

  /**
   * @param environment where to look for secrets first
   */
  public DeliverStep(Run run, Map<String, String> environment) {
    this.run = run;
    this.secrets = new DeliverySecrets(environment, new HadoopConfigFiles(run.files().hadoop()));
  }

  /** Sends what was not yet sent for the report's day; prints the outcome of each message. */
  public List<Delivered> deliver(LedgerReport report) {
    DeliveryConfig config = run.config().delivery();
    Letters letters = new Letters(report, config.reportUrl());
    LakeDeliveries lake = new LakeDeliveries(run, report.asOf());
    List<Delivery> deliveries = new ArrayList<>();
    if (config.mail() != null) {
      mail(config.mail(), letters, lake, deliveries);
    }
    if (config.slack() != null) {
      deliveries.add(slack(config.slack(), letters));
    }
    if (config.onlyChanges()) {
      leaveOutWhoHasNoNews(deliveries, letters);
    }
    return new Courier(report.asOf(), lake, run.clock(), time -> Thread.sleep(time.toMillis()))
        .deliver(deliveries);
  }

  private static void leaveOutWhoHasNoNews(List<Delivery> deliveries, Letters letters) {
    List<Delivery> noNews =
        deliveries.stream().filter(one -> !letters.hasNews(one.team())).toList();
    if (!noNews.isEmpty()) {
      LOG.info(
          "No message by {}, because no recommendation is new or changed, and no live session is"
              + " called out",
          noNews.stream().map(Delivery::toString).collect(Collectors.joining(", ")));
      deliveries.removeAll(noNews);
    }
  }

  /** Sends notes to the owners of live sessions that were just collected. */
  public NotesSent notes(SessionSource sessions, CollectStage.Result collected) {
    OwnerNotesConfig owners = run.config().delivery().owners();
    return owners == null
        ? NotesSent.NONE
        : new NoteStep(
                run,
                owners,
                new OwnerLookup(run, sessions, owners),
                new NotePost(run, owners, secrets, SlackBot.API))
            .send(collected.dueNotes(), collected.isSimulated());
  }

  public static int exitCode(List<Delivered> delivered) {
    return delivered.stream().anyMatch(Delivered::isFailed) ? ExitCode.PARTIAL : ExitCode.DONE;
  }

  /** Prints what became of each message, or that there is nobody to send one to. */
  public static void print(List<Delivered> delivered, DeliveryConfig config, PrintWriter out) {
    if (!config.hasReaders()) {
      out.println("Delivery: no message, because neither delivery.mail nor delivery.slack is set");
    }
    print(delivered, out);
  }

  /** Prints what became of each message. */
  public static void print(List<Delivered> delivered, PrintWriter out) {
    delivered.forEach(one -> out.println("Delivery: " + one));
  }

  private void mail(
      MailConfig mail, Letters letters, LakeDeliveries lake, List<Delivery> deliveries) {
    for (String reader : mail.to()) {
      deliveries.add(
          letter(
              reader,
              null,
              () ->
                  MailAccount.mailer(mail, secrets)
                      .send(letters.aboutAll(), reader, lake.attachment(), run.clock().instant())));
    }
    for (TeamAddresses team : mail.teams()) {
      for (String reader : team.to()) {
        // Without the report, which shows the cost of other teams.
        deliveries.add(
            letter(
                reader,
                team.team(),
                () ->
                    MailAccount.mailer(mail, secrets)
                        .send(
                            letters.aboutTeam(team.team()), reader, null, run.clock().instant())));
      }
    }
  }

  private static Delivery letter(String reader, @Nullable String team, Delivery.Sending sending) {
    return new Delivery("mail", reader, team, sending);
  }

  private Delivery slack(SlackConfig slack, Letters letters) {
    // There is one webhook: if its URL changes, the day's message still counts as sent.
    return new Delivery(
        "slack",
        "webhook",
        null,
        () ->
            SlackWebhook.at(secrets.webhookUrl(slack.webhookUrlFile()), slack.timeout())
                .post(letters.aboutAll()));
  }
}
