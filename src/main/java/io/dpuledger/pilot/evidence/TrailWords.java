package io.dpuledger.pilot.evidence;

import io.dpuledger.pilot.text.PublicText;
import io.dpuledger.pilot.text.Vocabulary;
import java.util.List;
import java.util.Locale;

/** The words of CloudTrail about calls of Glue's sessions. */
final class TrailWords {
  static final Vocabulary EVENTS =
      Vocabulary.of(
          "CreateSession",
          "GetSession",
          "ListSessions",
          "StopSession",
          "DeleteSession",
          "RunStatement",
          "GetStatement",
          "ListStatements",
          "CancelStatement",
          "GetSessionEndpoint",
          "GetDashboardUrl",
          "RunDataPreviewStatement",
          "CreateUsageProfile",
          "UpdateUsageProfile",
          "GetUsageProfile",
          "GetTags");

  static final Vocabulary FIELDS =
      Vocabulary.of(
          "eventVersion",
          "userIdentity",
          "eventTime",
          "eventSource",
          "eventName",
          "awsRegion",
          "sourceIPAddress",
          "userAgent",
          "errorCode",
          "errorMessage",
          "requestParameters",
          "responseElements",
          "additionalEventData",
          "requestID",
          "eventID",
          "eventType",
          "apiVersion",
          "managementEvent",
          "readOnly",
          "resources",
          "recipientAccountId",
          "serviceEventDetails",
          "sharedEventID",
          "vpcEndpointId",
          "vpcEndpointAccountId",
          "eventCategory",
          "addendum",
          "sessionCredentialFromConsole",
          "edgeDeviceDetails",
          "tlsDetails",
          "type",
          "principalId",
          "arn",
          "accountId",
          "accessKeyId",
          "userName",
          "invokedBy",
          "identityProvider",
          "sessionContext",
          "inScopeOf",
          "onBehalfOf");

  /** Parameters of Glue, also those that it may add, have such names. */
  static final Vocabulary PARAMETERS =
      Vocabulary.matching("[a-z]{1,20}([A-Z][a-z]{1,20}){0,5}|dPUSeconds");

  static final Vocabulary IDENTITIES =
      Vocabulary.of(
          "Root",
          "IAMUser",
          "AssumedRole",
          "Role",
          "FederatedUser",
          "Directory",
          "AWSAccount",
          "AWSService",
          "IdentityCenterUser",
          "SAMLUser",
          "WebIdentityUser",
          "Unknown");

  /** The most specific first. */
  private static final List<String> AGENTS =
      List.of(
          "dbt",
          "aws-glue-sessions",
          "sagemaker",
          "glue.amazonaws.com",
          "AWS Internal",
          "console.amazonaws.com",
          "Mozilla",
          "aws-cli",
          "Boto3",
          "Botocore",
          "aws-sdk-java",
          "aws-sdk-js",
          "aws-sdk-go",
          "Terraform");

  private TrailWords() {}

  /** Which program called, by a word in its user agent. */
  static PublicText agent(String userAgent) {
    return AGENTS.stream()
        .filter(word -> userAgent.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .map(PublicText::ours)
        .orElseGet(() -> PublicText.ours(userAgent.isEmpty() ? "none" : "other"));
  }
}
