package io.dpuledger.collect;

import java.util.Map;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/** AWS partitions share nothing: commercial, China, GovCloud and isolated ones. */
final class Partitions {
  /** The regions that are enabled for every account and whose STS works for the whole partition. */
  private static final Map<String, String> FIRST_REGIONS =
      Map.of("aws", "us-east-1", "aws-cn", "cn-north-1", "aws-us-gov", "us-gov-west-1");

  private Partitions() {}

  /** The first part of an ARN after {@code arn:}, such as aws-cn. */
  static String of(String region) {
    return PartitionMetadata.of(Region.of(region)).id();
  }

  /**
   * A region can be disabled for an account, and its STS then rejects the account's credentials.
   */
  static String stsRegion(String region) {
    return FIRST_REGIONS.getOrDefault(of(region), region);
  }
}
