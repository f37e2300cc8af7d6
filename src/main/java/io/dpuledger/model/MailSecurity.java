package io.dpuledger.model;

/** How what goes to a mail server is kept from readers on the way. */
public enum MailSecurity {
  /** Begins in the open and must change to TLS before anything is said, as on port 587. */
  STARTTLS,
  /** TLS from the first byte, as on port 465. */
  TLS,
  /** Not at all: for a server on this machine. */
  NONE
}
