/** Input values, score sheets and rankings as files; used by the command line and the web application. */
module vn.chiso.exchange {
    requires static transitive org.jspecify;
    requires transitive vn.chiso.engine;
    requires de.siegmar.fastcsv;
    requires tools.jackson.core;

    exports vn.chiso.exchange;
}
