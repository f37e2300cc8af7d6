package io.dpuledger.pilot.session;

import io.dpuledger.pilot.text.Vocabulary;

/** The words of AWS Glue and of the tools that open its sessions. */
public final class GlueWords {
  static final Vocabulary STATUSES =
      Vocabulary.of(
          "PROVISIONING",
          "READY",
          "FAILED",
          "TIMEOUT",
          "STOPPING",
          "STOPPED",
          "BUSY",
          "CANCELLING",
          "CANCELLED",
          "DELETING",
          "DELETED",
          "WAITING",
          "RUNNING",
          "AVAILABLE",
          "COMPLETED",
          "ERROR");

  /** Fields of answers that AWS may add have such names, too. */
  static final Vocabulary FIELDS =
      Vocabulary.matching("[A-Z][a-z]{1,20}([A-Z][a-z]{1,20}){0,4}|DPUSeconds|[A-Z][a-z]{1,20}URI");

  /** Of AWS, and the two of {@code collect/wire}. */
  public static final Vocabulary ERROR_CODES =
      Vocabulary.of(
          "AccessDenied",
          "AccessDeniedException",
          "AuthFailure",
          "ConcurrentModificationException",
          "CredentialsOfAnotherAccount",
          "EntityNotFoundException",
          "ExpiredNextTokenException",
          "ExpiredToken",
          "ExpiredTokenException",
          "FederationSourceException",
          "GlueEncryptionException",
          "IllegalSessionStateException",
          "IncompleteSignature",
          "InternalFailure",
          "InternalServerException",
          "InternalServiceException",
          "InvalidAction",
          "InvalidClientTokenId",
          "InvalidInputException",
          "InvalidNextTokenException",
          "InvalidParameterValue",
          "InvalidSignatureException",
          "InvalidStateException",
          "InvalidToken",
          "MissingAuthenticationToken",
          "NoUsableAnswer",
          "NotFoundException",
          "OperationNotSupportedException",
          "OperationTimeoutException",
          "OptInRequired",
          "PermissionTypeMismatchException",
          "RegionDisabledException",
          "RequestExpired",
          "RequestLimitExceeded",
          "ResourceNotFoundException",
          "ResourceNotReadyException",
          "ResourceNumberLimitExceededException",
          "ServiceUnavailable",
          "SignatureDoesNotMatch",
          "Throttling",
          "ThrottlingException",
          "TooManyRequestsException",
          "UnauthorizedOperation",
          "UnknownOperationException",
          "UnrecognizedClientException",
          "ValidationError",
          "ValidationException",
          "Http400",
          "Http403",
          "Http404",
          "Http429",
          "Http500",
          "Http502",
          "Http503",
          "Http504");

  static final Vocabulary REGIONS =
      Vocabulary.matching(
          "[a-z]{2}(-gov|-iso[a-z]?)?-(north|south|east|west|central)[a-z]{0,5}-\\d");

  static final Vocabulary WORKER_TYPES = Vocabulary.matching("Standard|[GRZ]\\.\\d{1,3}X");

  static final Vocabulary GLUE_VERSIONS = Vocabulary.matching("\\d{1,2}\\.\\d{1,2}");
  static final Vocabulary COMMANDS = Vocabulary.of("glueetl", "gluestreaming", "glueray");
  static final Vocabulary SESSION_TYPES = Vocabulary.of("LIVY", "SPARK_CONNECT");

  static final Vocabulary ARGUMENT_KEYS =
      Vocabulary.of(
          "--additional-python-modules",
          "--class",
          "--conf",
          "--continuous-log-logGroup",
          "--custom-logGroup-prefix",
          "--custom-logStream-prefix",
          "--datalake-formats",
          "--enable-auto-scaling",
          "--enable-continuous-cloudwatch-log",
          "--enable-continuous-log-filter",
          "--enable-glue-datacatalog",
          "--enable-job-insights",
          "--enable-lakeformation-fine-grained-access",
          "--enable-metrics",
          "--enable-observability-metrics",
          "--enable-rename-algorithm-v2",
          "--enable-s3-parquet-optimized-committer",
          "--enable-session",
          "--enable-spark-live-ui",
          "--enable-spark-ui",
          "--enable-spark-ui-legacy-path",
          "--encryption-type",
          "--extra-files",
          "--extra-jars",
          "--extra-py-files",
          "--glue_kernel_version",
          "--job-bookmark-option",
          "--job-language",
          "--SESSION_ID",
          "--session-language",
          "--spark-event-logs-path",
          "--spark-logs-s3-uri",
          "--TempDir",
          "--user-jars-first");

  /** Only of these arguments is a value shown, and only if it is one of these. */
  static final Vocabulary SWITCHES =
      Vocabulary.of(
          "--datalake-formats",
          "--enable-auto-scaling",
          "--enable-continuous-cloudwatch-log",
          "--enable-glue-datacatalog",
          "--enable-metrics",
          "--enable-observability-metrics",
          "--enable-spark-live-ui",
          "--enable-spark-ui",
          "--enable-spark-ui-legacy-path");

  static final Vocabulary SWITCH_VALUES =
      Vocabulary.of(
          "true", "false", "", "iceberg", "hudi", "delta", "delta,iceberg", "hudi,delta,iceberg");

  static final Vocabulary TAG_KEYS =
      Vocabulary.of(
          "owner",
          "Owner",
          "team",
          "Team",
          "glue:UsageProfile",
          "AmazonDataZoneProject",
          "AmazonDataZoneSessionOwner",
          "AmazonDataZoneDomain",
          "AmazonDataZoneEnvironment",
          "dbt-glue");

  private GlueWords() {}
}
