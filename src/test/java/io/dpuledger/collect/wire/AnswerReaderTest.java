package io.dpuledger.collect.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerReaderTest {
  @Test
  void codeAndOutputLeaveOnlyTheirType() throws IOException {
    JsonNode answer =
        read(
            """
            {"Statements":[{"Id":0,"Code":"secret()","Output":{"Data":{"TextPlain":"secret"},"Status":"ok"},"State":"AVAILABLE"},
             {"Id":1,"Code":null,"Output":["secret"],"StartedOn":1790000000123}],"NextToken":null}
            """);
    assertThat(answer.toString())
        .isEqualTo(
            "{\"Statements\":[{\"Id\":0,\"Code\":\"\",\"Output\":{},\"State\":\"AVAILABLE\"},"
                + "{\"Id\":1,\"Code\":null,\"Output\":[],\"StartedOn\":1790000000123}],\"NextToken\":null}");
  }

  @Test
  void numbersKeepTheDecimalsThatTheyWereWrittenWith() throws IOException {
    assertThat(read("{\"CreatedOn\":1790000000.120}").path("CreatedOn").decimalValue())
        .hasToString("1790000000.120");
  }

  @Test
  void fieldsThatTheSdkDoesNotKnowAreThere() throws IOException {
    assertThat(read("{\"Sessions\":[{\"Timeout\":480}]}").at("/Sessions/0/Timeout").asInt())
        .isEqualTo(480);
  }

  @Test
  void whatIsNoJsonIsAnError() {
    assertThatThrownBy(() -> read("")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> read("<html>")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> read("{\"Code\":\"abc")).isInstanceOf(IOException.class);
  }

  private static JsonNode read(String json) throws IOException {
    return AnswerReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
