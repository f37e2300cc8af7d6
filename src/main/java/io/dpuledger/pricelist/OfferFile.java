package io.dpuledger.pricelist;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads an offer file in one pass, as JSON or CSV depending on its first character. */
final class OfferFile {
  private static final int BYTE_ORDER_MARK = '\uFEFF';
  private static final String ADVICE =
      ": needs the offer file of AWSGlue, JSON or CSV, as AWS publishes it";

  private OfferFile() {}

  /**
   * @throws PriceListException with file and line, whatever is wrong
   */
  static Offer read(Path file) {
    if (Files.isDirectory(file)) {
      throw new PriceListException(file + ": is a folder" + ADVICE);
    }
    try (BufferedReader in = Files.newBufferedReader(file)) {
      Offer offer = new Offer();
      if (isJson(in)) {
        new JsonOffer(in, offer).read();
      } else {
        new CsvOffer(in, offer).read();
      }
      offer.requireComplete();
      return offer;
    } catch (MalformedOfferException e) {
      String place = e.line() > 0 ? file + ":" + e.line() : file.toString();
      throw new PriceListException(place + ": " + e.getMessage() + ADVICE);
    } catch (NoSuchFileException e) {
      throw new PriceListException(file + ": there is no such file, check the path");
    } catch (AccessDeniedException e) {
      throw new PriceListException(file + ": this user cannot read it, check its permissions");
    } catch (CharacterCodingException e) {
      throw new PriceListException(
          file + ": is not UTF-8 text, decompress it if it is compressed" + ADVICE);
    } catch (IOException e) {
      throw new PriceListException(
          file + ": cannot be read (" + e.getClass().getSimpleName() + "), check the path");
    }
  }

  /** Peeks at the first character, and skips a byte order mark. */
  private static boolean isJson(BufferedReader in) throws IOException {
    int first;
    do {
      in.mark(1);
      first = in.read();
    } while (first == BYTE_ORDER_MARK || (first >= 0 && Character.isWhitespace(first)));
    if (first < 0) {
      throw new MalformedOfferException(0, "is empty");
    }
    in.reset();
    return first == '{' || first == '[';
  }
}
