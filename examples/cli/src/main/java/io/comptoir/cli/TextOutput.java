package io.comptoir.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/** Bytes of text on their way to a console; a character that is cut in two waits for its end. */
final class TextOutput extends OutputStream {

    private final PrintWriter out;
    private final CharsetDecoder decoder;
    private ByteBuffer waiting = ByteBuffer.allocate(0);

    TextOutput(PrintWriter out, Charset charset) {
        this.out = out;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        ByteBuffer all = ByteBuffer.allocate(waiting.remaining() + length)
                .put(waiting)
                .put(bytes, from, length)
                .flip();
        CharBuffer characters = CharBuffer.allocate(all.remaining() + 1);
        decoder.decode(all, characters, false);
        out.append(characters.flip());
        waiting = all;
    }

    @Override
    public void flush() {
        out.flush();
    }
}
