package io.dpuledger.config;

import io.dpuledger.model.note.NoteChannel;
import io.dpuledger.model.note.OptOuts;
import io.dpuledger.model.note.OwnerAddresses;
import io.dpuledger.model.note.QuietHours;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Notes to the owners of live sessions. The token of the Slack bot is never in a setting.
 *
 * @param idleLimit how long a session may go without a statement
 * @param contact whom owners ask for no more notes
 * @param zone of the times in notes
 * @param quiet null for no quiet hours
 * @param isDryRun whether notes are only printed
 * @param botTokenFile the file with the token if the environment has none; null for no file
 * @param slackTimeout the longest wait for one answer of Slack
 */
public record OwnerNotesConfig(
    Duration idleLimit,
    NoteChannel channel,
    OwnerAddresses addresses,
    OptOuts optOuts,
    String contact,
    ZoneId zone,
    @Nullable QuietHours quiet,
    boolean isDryRun,
    @Nullable String botTokenFile,
    Duration slackTimeout) {}
