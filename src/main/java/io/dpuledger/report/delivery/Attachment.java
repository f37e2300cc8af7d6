package io.dpuledger.report.delivery;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.util.ByteArrayDataSource;

/** A file that goes with a letter. */
public final class Attachment {
  private final String name;
  private final ByteArrayDataSource content;

  /**
   * @param type its media type
   */
  public Attachment(String name, String type, byte[] content) {
    this.name = name;
    this.content = new ByteArrayDataSource(content, type);
  }

  MimeBodyPart part() throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(content));
    part.setFileName(name);
    return part;
  }
}
