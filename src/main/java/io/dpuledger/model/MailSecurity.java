package io.dpuledger.model;

/** How a connection to a mail server is encrypted. */
public enum MailSecurity {
  /** Starts unencrypted and must switch to TLS before anything else, as on port 587. */
  STARTTLS,
  /** TLS from the first byte, as on port 465. */
  TLS,
  /** Not encrypted: for a server on this machine. */
  NONE
}
