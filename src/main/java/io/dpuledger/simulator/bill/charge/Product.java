package io.dpuledger.simulator.bill.charge;

/** A service of AWS, as bills call it. */
public enum Product {
  GLUE("AWSGlue", "AWS Glue", "AWS Glue", "Analytics"),
  EC2("AmazonEC2", "Amazon Elastic Compute Cloud", "Compute Instance", "Compute"),
  S3("AmazonS3", "Amazon Simple Storage Service", "Storage", "Storage");

  private final String code;
  private final String title;
  private final String family;
  private final String category;

  Product(String code, String title, String family, String category) {
    this.code = code;
    this.title = title;
    this.family = family;
    this.category = category;
  }

  /** Such as AWSGlue. */
  public String code() {
    return code;
  }

  /** Such as AWS Glue. */
  public String title() {
    return title;
  }

  /** The product family of the price list. */
  public String family() {
    return family;
  }

  /** The service category of FOCUS. */
  public String category() {
    return category;
  }
}
