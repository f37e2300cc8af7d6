package io.dpuledger.report.delivery;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * Says why a mail server took no message, in words of ours: its own may repeat an address or what
 * we logged in with.
 */
final class SmtpFailure {
  private static final int PERMANENT = 500;

  private SmtpFailure() {}

  static DeliveryException of(MessagingException failure, SmtpServer server) {
    String where = server.host() + ":" + server.port();
    List<Throwable> causes = causes(failure);
    if (has(causes, AuthenticationFailedException.class)) {
      return DeliveryException.closed(where + " refused the username or the password");
    }
    if (has(causes, SSLException.class)) {
      return DeliveryException.closed(where + " offers no TLS that we trust");
    }
    Optional<Integer> code = causes.stream().flatMap(SmtpFailure::code).findFirst();
    if (code.isPresent()) {
      String reason = where + " refused it with code " + code.orElseThrow();
      return code.orElseThrow() >= PERMANENT
          ? DeliveryException.refused(reason)
          : DeliveryException.busy(reason, Optional.empty());
    }
    if (has(causes, SocketTimeoutException.class)) {
      return DeliveryException.unreachable(
          "no answer from " + where + " within " + server.timeout().toSeconds() + " s");
    }
    if (has(causes, IOException.class)) {
      return DeliveryException.unreachable(where + " cannot be reached, or hung up");
    }
    return DeliveryException.closed(where + " does not speak SMTP, or offers no STARTTLS");
  }

  private static boolean has(List<Throwable> causes, Class<? extends Throwable> type) {
    return causes.stream().anyMatch(type::isInstance);
  }

  private static Stream<Integer> code(Throwable cause) {
    if (cause instanceof SMTPAddressFailedException address) {
      return Stream.of(address.getReturnCode());
    }
    if (cause instanceof SMTPSenderFailedException sender) {
      return Stream.of(sender.getReturnCode());
    }
    return cause instanceof SMTPSendFailedException send
        ? Stream.of(send.getReturnCode())
        : Stream.empty();
  }

  private static List<Throwable> causes(MessagingException failure) {
    return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause).toList();
  }
}
