package io.dpuledger.config;

import static io.dpuledger.config.SiteFiles.LAKE;
import static io.dpuledger.config.SiteFiles.site;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be wrong in the targets of a site, and in how they are reached. */
class TargetProblemsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          12345678901    | 12345678901 is a number, needs an account id of 12 digits, in quotes: a leading zero is part of it
          012345678901   | 012345678901 is a number, needs an account id of 12 digits, in quotes: a leading zero is part of it
          "12345678901"  | "12345678901" is not an account id of 12 digits, in quotes: a leading zero is part of it
          "my-account"   | "my-account" is not an account id of 12 digits, in quotes: a leading zero is part of it
          null           | missing, needs an account id of 12 digits, in quotes: a leading zero is part of it
          """)
  void anAccountIdIsTwelveDigitsOfText(String account, String problem) {
    String targets = "[{ account-id = " + account + ", regions = [eu-west-1] }]";
    assertThat(site().file(LAKE, "dpu-ledger.collect.targets = " + targets).problems())
        .containsExactly(
            "conf/dpu-ledger.conf:2: dpu-ledger.collect.targets.account-id: " + problem);
  }

  @Test
  void aTargetHasKnownRegionsAndIsNamedOnce() {
    assertThat(
            site()
                .file(
                    LAKE,
                    "dpu-ledger.collect.targets = [",
                    "{ account-id = \"012345678901\", regions = [us-esat-1, eu-west-1] }",
                    "{ account-id = \"012345678901\", regions = [eu-west-1] }",
                    "{ account-id = \"210987654321\", regions = [], nmae = x }",
                    "]")
                .problems())
        .containsExactly(
            "conf/dpu-ledger.conf:3: dpu-ledger.collect.targets.regions: unknown region us-esat-1,"
                + " did you mean us-east-1?",
            "conf/dpu-ledger.conf:4: dpu-ledger.collect.targets: 012345678901/eu-west-1 is named"
                + " twice, first in conf/dpu-ledger.conf:3",
            "conf/dpu-ledger.conf:5: dpu-ledger.collect.targets.nmae: unknown key, known here:"
                + " account-id, account-ids, external-id, profile, regions, role-name",
            "conf/dpu-ledger.conf:5: dpu-ledger.collect.targets.regions: empty, needs at least"
                + " one region");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          account-ids = []                                       | .account-ids: empty, needs at least one account id
          account-ids = null                                     | .account-ids: missing, needs at least one account id
          account-ids = ["1"]                                    | .account-ids: "1" is not an account id of 12 digits, in quotes: a leading zero is part of it
          account-id = "000000000001", account-ids = ["000000000002"] | .account-ids: is set together with account-id: name all accounts in one of the two
          role-name = reader                                     | .account-id: missing: role-name needs the account of the role, name it
          """)
  void theAccountsOfATargetAreSaidOnce(String accounts, String problem) {
    String targets = "[{ " + accounts + ", regions = [eu-west-1] }]";
    assertThat(site().file(LAKE, "dpu-ledger.collect.targets = " + targets).problems())
        .containsExactly("conf/dpu-ledger.conf:2: dpu-ledger.collect.targets" + problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          external-id = hush, targets = [{ regions = [eu-west-1] }]                   | collect.external-id
          external-id = hush, role-name = null, targets = [{ regions = [eu-west-1] }] | collect.external-id
          targets = [{ regions = [eu-west-1], external-id = hush }]                   | collect.targets.external-id
          role-name = r, targets = [{ regions = [eu-west-1], role-name = null, external-id = hush }] | collect.targets.external-id
          """)
  void anExternalIdNeedsARole(String settings, String key) {
    assertThat(site().file(LAKE, "dpu-ledger.collect { " + settings + " }").problems())
        .containsExactly(
            "conf/dpu-ledger.conf:2: dpu-ledger.%s: is for assuming a role, but no role-name is set: set it, or remove this"
                .formatted(key));
  }

  @Test
  void anExternalIdOfAllEntriesMayStandBesideAnEntryWithoutARole() {
    assertThat(
            site()
                .file(
                    LAKE,
                    "dpu-ledger.collect { external-id = hush, targets = [{ regions = [us-east-1] }",
                    "{ account-id = \"012345678901\", regions = [eu-west-1], role-name = r }] }")
                .config()
                .collect()
                .targets())
        .hasSize(2);
  }

  @Test
  void anAccountIsInOnePartition() {
    assertThat(
            site()
                .file(
                    LAKE,
                    "dpu-ledger.collect.targets = [",
                    "{ account-id = \"012345678901\", regions = [us-east-1, eu-west-1] }",
                    "{ account-id = \"012345678901\", regions = [us-gov-west-1] }",
                    "{ account-id = \"210987654321\", regions = [us-gov-west-1, us-gov-east-1] }",
                    "{ regions = [eu-west-1, us-gov-west-1] }",
                    "]")
                .problems())
        .containsExactly(
            "conf/dpu-ledger.conf:4: dpu-ledger.collect.targets: 012345678901 is named in"
                + " us-gov-west-1, and in us-east-1 in conf/dpu-ledger.conf:3: an account belongs to one partition of AWS, give the id of the other account");
  }
}
