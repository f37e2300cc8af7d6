package io.dpuledger.pricelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that is not an offer file: where it is not, and what to do. */
class OfferFileTest {
  private static final String ADVICE =
      ": needs the offer file of AWSGlue, JSON or CSV, as AWS publishes it";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          csv  | "FormatVersion"     | "Version of it"       | :1: does not start with FormatVersion and four more lines of a name and a value
          csv  | "Version","2026     | "Version","x","2026   | :4: does not start with FormatVersion and four more lines of a name and a value
          csv  | "OfferCode","AWSGlue" | "OfferCode","AmazonEC2" | :5: is the price list of 'AmazonEC2', needs that of AWSGlue
          csv  | "OfferCode"         | "Offer"               | : lacks its offer code
          csv  | "20260501170211"    | "a b"                 | :4: 'a b' is not a valid version
          csv  | 2026-05-01T17:02:11Z | May                  | :3: 'May' is not a valid publication date
          csv  | "Unit"              | "Units"               | :6: has no column Unit
          csv  | "RelatedTo"         | "SKU"                 | :6: has two columns with the same name
          csv  | ,"il-central-1","AWS Glue" | ``             | :11: has 19 values for 21 columns, is it truncated?
          csv  | "il-central-1"      | "il-central-1         | :11: is not CSV: a closing quote is missing, or a quote in a value is not doubled
          csv  | ,"GlueInteractiveSession" | ,"other"        | : has no product with the operation GlueInteractiveSession
          json | "AWSGlue",          | "AmazonEC2",          | :4: is the price list of 'AmazonEC2', needs that of AWSGlue
          json | "version": "2026    | "version": "20 26     | :5: '20 260501170211' is not a valid version
          json | "offerCode"         | "offer"               | : lacks its offer code
          json | "products": {       | "goods": {            | :93: has its terms before its products
          json | "terms": {          | "terms_": {           | : has no terms
          json | "formatVersion":    | "PriceList":          | :2: is output of 'aws pricing get-products'
          json | "formatVersion"     | formatVersion         | :2: is not JSON
          json | "pricePerUnit": {   | "pricePerUnit": "x", "p": { | :107: has no object { } as 'pricePerUnit'
          json | "unit": "DPU-Hour"  | "unit": ["DPU-Hour"]  | :106: has no text as 'unit'
          """)
  void whatIsWrongHasFileAndLineAndAdvice(String kind, String text, String other, String problem) {
    Path offer = kind.equals("csv") ? OfferTexts.CSV : OfferTexts.JSON;
    Path file = OfferTexts.with(offer, text, other, folder);
    assertThatThrownBy(() -> OfferFile.read(file))
        .isInstanceOf(PriceListException.class)
        .hasMessage(file + problem + ADVICE);
  }

  @Test
  void aFileThatIsCutOffIsNeverTakenForAWholeOne() {
    for (Path offer : new Path[] {OfferTexts.CSV, OfferTexts.JSON}) {
      String whole = OfferTexts.read(offer).strip();
      for (int length = 1; length < whole.length(); length += 7) {
        // Of a CSV file, whole lines are a whole file.
        if (offer.equals(OfferTexts.JSON)
            || !"\",\n".contains(whole.substring(length - 1, length))) {
          Path file = OfferTexts.write(folder.resolve("cut"), whole.substring(0, length));
          assertThatThrownBy(() -> OfferFile.read(file))
              .as("%s cut at %d", offer, length)
              .isInstanceOf(PriceListException.class);
        }
      }
    }
  }

  @Test
  void aByteOrderMarkAndWindowsLinesDoNoHarm() {
    for (Path offer : new Path[] {OfferTexts.CSV, OfferTexts.JSON}) {
      String text = "\uFEFF" + OfferTexts.read(offer).replace("\n", "\r\n");
      Path file = OfferTexts.write(folder.resolve("windows"), text);
      assertThat(OfferFile.read(file).rows()).isEqualTo(OfferFile.read(offer).rows());
    }
  }

  @Test
  void whatCannotBeReadIsToldWithoutTheWordsOfAnException() throws IOException {
    Path none = folder.resolve("none.csv");
    assertThatThrownBy(() -> OfferFile.read(none))
        .hasMessage(none + ": there is no such file, check the path");
    assertThatThrownBy(() -> OfferFile.read(folder)).hasMessage(folder + ": is a folder" + ADVICE);
    Path empty = OfferTexts.write(folder.resolve("empty"), " \n");
    assertThatThrownBy(() -> OfferFile.read(empty)).hasMessage(empty + ": is empty" + ADVICE);
    Path packed = Files.write(folder.resolve("packed.gz"), new byte[] {31, -117, 8, 0});
    assertThatThrownBy(() -> OfferFile.read(packed))
        .hasMessage(packed + ": is not UTF-8 text, decompress it if it is compressed" + ADVICE);
    Path list = OfferTexts.write(folder.resolve("list"), "[]");
    assertThatThrownBy(() -> OfferFile.read(list))
        .hasMessage(list + ":1: has no object { } as 'the file'" + ADVICE);
  }

  @Test
  void aQuoteWithoutEndDoesNotFillTheMemory() {
    Path file =
        OfferTexts.write(
            folder.resolve("open.csv"),
            OfferTexts.read(OfferTexts.CSV) + "\"" + "x\n".repeat(1_000_000));
    assertThatThrownBy(() -> OfferFile.read(file))
        .hasMessageContaining("open.csv:14: is not CSV: a closing quote is missing");
  }
}
