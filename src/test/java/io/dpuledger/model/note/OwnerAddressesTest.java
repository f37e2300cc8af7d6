package io.dpuledger.model.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anybody can write any owner into a tag. */
class OwnerAddressesTest {
  private static final OwnerAddresses ADDRESSES =
      new OwnerAddresses(
          "{owner}@example.com",
          Map.of("Ana Lima", "ana.lima@data.example.com", "gone", "gone@elsewhere.org"),
          Set.of("example.com", "data.example.com"));

  @Test
  void anOwnerIsListedOrAnAddressOrAName() {
    assertThat(ADDRESSES.of("Ana Lima")).contains("ana.lima@data.example.com");
    assertThat(ADDRESSES.of("bo@data.example.com")).contains("bo@data.example.com");
    assertThat(ADDRESSES.of("Bo@DATA.Example.Com")).contains("Bo@DATA.Example.Com");
    assertThat(ADDRESSES.of("bo.ek-1_x+glue")).contains("bo.ek-1_x+glue@example.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@evil.com, b",
        "a@evil.com",
        "a@example.com.evil.com",
        "a@sub.example.com",
        "a@evil.com@example.com",
        "a,b",
        "a;b",
        "a b",
        "",
        " ",
        ".a",
        "a.",
        "a..b",
        "-oQ/tmp",
        "x\r\nBcc: all@example.com",
        "x\nBcc:all",
        "x\u0000",
        "x\u202Ey",
        "\"a\"@example.com",
        "A <a@example.com>",
        "a@[127.0.0.1]",
        "a@example.com\n",
        "<!channel>",
        "ünï",
        "a(comment)",
        "a%b",
        "a!b",
        "$(id)"
      })
  void anythingElseHasNone(String owner) {
    assertThat(ADDRESSES.of(owner)).isEmpty();
  }

  @Test
  void aListedAddressMustBeInADomainToo() {
    assertThat(ADDRESSES.of("gone")).isEmpty();
  }

  @Test
  void withoutATemplateANameHasNone() {
    OwnerAddresses listed = new OwnerAddresses(null, Map.of(), Set.of("example.com"));

    assertThat(listed.of("bo")).isEmpty();
    assertThat(listed.of("bo@example.com")).contains("bo@example.com");
  }

  @Test
  void aLetterThatOnlyLooksLikeOneOfADomainIsNone() {
    OwnerAddresses kelvin = new OwnerAddresses(null, Map.of(), Set.of("k.example.com"));

    assertThat(kelvin.of("bo@K.example.com")).isPresent();
    assertThat(kelvin.of("bo@\u212A.example.com")).isEmpty();
  }

  @Test
  void aLongNameHasNone() {
    assertThat(ADDRESSES.of("a".repeat(64))).isPresent();
    assertThat(ADDRESSES.of("a".repeat(65))).isEmpty();
  }

  @Property
  void whateverTheOwnerIsAnAddressIsOneInADomain(@ForAll String owner) {
    ADDRESSES
        .of(owner)
        .ifPresent(
            address ->
                assertThat(address)
                    .matches("[A-Za-z0-9_][A-Za-z0-9_.+-]*@(?i:(data\\.)?example\\.com)"));
  }
}
