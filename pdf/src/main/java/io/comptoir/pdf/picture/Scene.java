package io.comptoir.pdf.picture;

import java.util.Locale;
import java.util.function.Consumer;

/**
 * A picture before it has a form.
 *
 * @param width  in pixels
 * @param height  in pixels
 * @param language  of its words
 * @param title  what is shown
 * @param told  all figures in words, for those who listen
 * @param drawing  what draws it
 */
record Scene(int width, int height, Locale language, String title, String told, Consumer<Drawing> drawing) {

    private static final int PNG_SCALE = 2;

    String svg() {
        Svg svg = new Svg(width, height, language, title, told);
        drawing.accept(svg);
        return svg.end();
    }

    byte[] png() {
        Raster raster = new Raster(width, height, PNG_SCALE);
        drawing.accept(raster);
        return raster.png();
    }
}
