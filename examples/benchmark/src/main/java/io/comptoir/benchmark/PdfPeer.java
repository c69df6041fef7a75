package io.comptoir.benchmark;

import java.util.Locale;

/** The libraries that invoices are also drawn with. */
enum PdfPeer {
    /** OpenPDF, fonts by path. */
    OPEN_PDF {
        @Override
        PeerPdf open(SampleFonts fonts) {
            return new NaivePdf(fonts);
        }
    },
    /** PDFBox by hand, fonts read once. */
    PDF_BOX {
        @Override
        PeerPdf open(SampleFonts fonts) throws Exception {
            return new PdfBoxPdf(fonts);
        }
    },
    /** JasperReports, its report compiled once. */
    JASPER {
        @Override
        PeerPdf open(SampleFonts fonts) throws Exception {
            return new JasperPdf(fonts);
        }
    },
    /** HTML by openhtmltopdf. */
    OPEN_HTML_TO_PDF {
        @Override
        PeerPdf open(SampleFonts fonts) {
            return new HtmlPdf(fonts);
        }
    },
    /** XSL formatting objects by Apache FOP. */
    FOP {
        @Override
        PeerPdf open(SampleFonts fonts) throws Exception {
            return new FopPdf(fonts);
        }
    },
    /** OpenPDF, then Mustang: a whole Factur-X. */
    MUSTANG {
        @Override
        PeerPdf open(SampleFonts fonts) {
            return new MustangPdf(fonts);
        }
    };

    /** Gets it ready: what can be made once is. */
    abstract PeerPdf open(SampleFonts fonts) throws Exception;

    /** The peer of a benchmark's method: {@code openPdf} is {@link #OPEN_PDF}. */
    static PdfPeer of(String method) {
        return valueOf(method.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
    }
}
