/** Input values, score sheets and rankings as files; used by the command line and the web application. */
module vn.chiso.exchange {
    requires static transitive org.jspecify;
    requires transitive vn.chiso.engine;
    requires java.xml;
    requires de.siegmar.fastcsv;
    requires org.dhatim.fastexcel;
    requires tools.jackson.core;

    exports vn.chiso.exchange;
}
