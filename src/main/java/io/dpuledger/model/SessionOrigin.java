package io.dpuledger.model;

/** Which tool opened a session, as far as its id and arguments tell. */
public enum SessionOrigin {
  STUDIO_NOTEBOOK,
  /**
   * Opened by the Glue Studio console to preview data: 2 DPU, 30 minutes. Not people's idle time.
   */
  DATA_PREVIEW,
  DBT,
  SAGEMAKER,
  NOTEBOOK,
  OTHER
}
