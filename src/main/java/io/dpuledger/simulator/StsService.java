package io.dpuledger.simulator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Implements STS: a role of any account can be assumed, with credentials for that account. They
 * never expire, because the simulator's clock is not the caller's.
 */
final class StsService {
  private static final String NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/";
  private static final String NEVER = "2099-01-01T00:00:00Z";
  private static final Pattern ROLE =
      Pattern.compile("arn:[\\w-]+:iam::(\\d{12}):role/([\\w+=,.@/-]+)");

  private StsService() {}

  static String assumeRole(AwsCall call) {
    Matcher role = ROLE.matcher(String.valueOf(call.text("RoleArn")));
    if (!role.matches()) {
      throw new AwsError(400, "ValidationError", "RoleArn is not the ARN of a role");
    }
    String account = role.group(1);
    return """
        <AssumeRoleResponse xmlns="%s"><AssumeRoleResult>
        <Credentials><AccessKeyId>%s</AccessKeyId><SecretAccessKey>simulated-secret-key</SecretAccessKey>\
        <SessionToken>simulated-session-token</SessionToken><Expiration>%s</Expiration></Credentials>
        <AssumedRoleUser><AssumedRoleId>AROASIMULATED:dpu-ledger</AssumedRoleId>\
        <Arn>arn:aws:sts::%s:assumed-role/%s/dpu-ledger</Arn></AssumedRoleUser>
        </AssumeRoleResult></AssumeRoleResponse>
        """
        .formatted(NAMESPACE, Callers.accessKeyOf(account), NEVER, account, role.group(2));
  }

  static String getCallerIdentity(AwsCall call) {
    String account = call.callerAccount();
    return """
        <GetCallerIdentityResponse xmlns="%s"><GetCallerIdentityResult>
        <Arn>arn:aws:iam::%s:user/simulated</Arn><UserId>AIDASIMULATED</UserId>\
        <Account>%s</Account>
        </GetCallerIdentityResult></GetCallerIdentityResponse>
        """
        .formatted(NAMESPACE, account, account);
  }

  static String error(AwsError error) {
    return """
        <ErrorResponse xmlns="%s"><Error><Type>Sender</Type><Code>%s</Code>\
        <Message>%s</Message></Error></ErrorResponse>
        """
        .formatted(NAMESPACE, error.code(), error.message());
  }
}
