package io.dpuledger.report.delivery;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A mail server and a Slack webhook of this machine, for each test. */
public final class MessageServers implements BeforeEachCallback, AfterEachCallback {
  private final CannedWebhook slack = new CannedWebhook();
  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  public CannedWebhook slack() {
    return slack;
  }

  public GreenMail mail() {
    return mail;
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    mail.start();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    mail.stop();
    slack.close();
  }
}
