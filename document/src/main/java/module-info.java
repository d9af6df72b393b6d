/** Official documents as Word files and PDF; used by the web application. Knows no framework, no figures, no Spring. */
module vn.chiso.document {
    requires static transitive org.jspecify;
    requires transitive vn.chiso.engine; // the language of a sentence and the bundles, nothing else
    requires java.xml;
    requires java.desktop;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires org.apache.fontbox;

    exports vn.chiso.document;
}
