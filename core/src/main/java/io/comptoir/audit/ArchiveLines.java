package io.comptoir.audit;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of an archive: UTF-8, each ended by LF, none longer than a link. Holds one line at a time. */
final class ArchiveLines implements Lines {

    static final Rule CUT = Rule.error("CPT-AUDIT-LINK-TRUNCATED", "CGI art. 286, I, 3° bis")
            .says("La piste s'arrête avant la fin du lien {value}.", "The trail stops before the end of link {value}.")
            .fix(
                    "Rétablissez la fin de la piste depuis son archive.",
                    "Restore the end of the trail from its archive.");

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;

    ArchiveLines(InputStream in) {
        this.in = in;
    }

    @Override
    public Optional<String> next() throws IOException {
        if (isAtEnd()) {
            return Optional.empty();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        boolean ended = false;
        long length = 0;
        while (!ended && !isAtEnd()) {
            int end = endOfLine();
            ended = end < filled;
            length += end - at;
            line.write(buffer, at, length > Link.LENGTH_MAX ? 0 : end - at);
            at = ended ? end + 1 : end;
        }
        if (length > Link.LENGTH_MAX) {
            throw new ViolationsException(Link.MALFORMED.at("length", length));
        }
        if (!ended) {
            throw new ViolationsException(CUT.at("", ""));
        }
        return Optional.of(decoded(line.toByteArray()));
    }

    private boolean isAtEnd() throws IOException {
        while (at == filled) {
            at = 0;
            filled = Math.max(0, in.read(buffer));
            if (filled == 0) {
                return true;
            }
        }
        return false;
    }

    private int endOfLine() {
        int end = at;
        while (end < filled && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private static String decoded(byte[] line) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ViolationsException(Link.MALFORMED.at("encoding", "UTF-8"));
        }
    }
}
