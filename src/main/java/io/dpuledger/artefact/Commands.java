package io.dpuledger.artefact;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** AWS CLI commands, in which every name is one quoted word, whatever people typed. */
final class Commands {
  /** Quoted, so that a line pasted without editing fails and does nothing else. */
  private static final String REGION = " --region '<each region you use>'";

  private static final String POLICY = " --policy-name dpu-ledger-usage-profile";

  private final RoleAdvice role;

  Commands(RoleAdvice role) {
    this.role = role;
  }

  String listTags() {
    return "aws iam list-role-tags" + roleName();
  }

  String save() {
    return "aws glue get-usage-profile" + profileName() + REGION + " > before.json";
  }

  static String create(String file) {
    return "aws glue create-usage-profile --cli-input-json file://" + file + REGION;
  }

  static String update(String file) {
    return "aws glue update-usage-profile --cli-input-json file://" + file + REGION;
  }

  String delete() {
    return "aws glue delete-usage-profile" + profileName() + REGION;
  }

  /** Lets the role read its profile; without this its sessions fail. */
  String grant() {
    return "aws iam put-role-policy"
        + roleName()
        + POLICY
        + " --policy-document "
        + Typed.shellWord(policy());
  }

  String revoke() {
    return "aws iam delete-role-policy" + roleName() + POLICY;
  }

  String tag() {
    return "aws iam tag-role"
        + roleName()
        + " --tags "
        + Typed.shellWord("Key=glue:UsageProfile,Value=" + role.profileName());
  }

  String untag() {
    return "aws iam untag-role" + roleName() + " --tag-keys glue:UsageProfile";
  }

  private String roleName() {
    return " --role-name " + Typed.shellWord(role.roleName());
  }

  private String profileName() {
    return " --name " + Typed.shellWord(role.profileName());
  }

  private String policy() {
    ObjectNode policy = JsonNodeFactory.instance.objectNode();
    policy.put("Version", "2012-10-17");
    ObjectNode statement = policy.putArray("Statement").addObject();
    statement.put("Effect", "Allow");
    statement.put("Action", "glue:GetUsageProfile");
    statement.put(
        "Resource",
        "arn:aws:glue:*:%s:usageProfile/%s".formatted(role.accountId(), role.profileName()));
    return policy.toString();
  }
}
