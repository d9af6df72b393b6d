package vn.chiso.web.portal;

import vn.chiso.engine.framework.Language;
import vn.chiso.web.account.PublicPages;

/** Addresses of the portal. The language stands in the address, so that every address has one answer. */
final class PortalPaths {

    static final String VIETNAMESE = PublicPages.PREFIX;
    static final String ENGLISH = PublicPages.PREFIX + "/en";
    static final String METHOD = "/phuong-phap";
    static final String DATA = "/du-lieu-mo";
    static final String CATALOGUE = VIETNAMESE + DATA + "/catalog.jsonld";

    private PortalPaths() {
    }

    /** Where the pages of a language begin. */
    static String base(Language language) {
        return language == Language.EN ? ENGLISH : VIETNAMESE;
    }

    /** The language of an address. */
    static Language language(String path) {
        return path.equals(ENGLISH) || path.startsWith(ENGLISH + "/") ? Language.EN : Language.VI;
    }

    /** The same page in the other language. */
    static String other(String path) {
        return language(path) == Language.EN
                ? VIETNAMESE + path.substring(ENGLISH.length())
                : ENGLISH + path.substring(VIETNAMESE.length());
    }

    /** A file of a table: the same in both languages. */
    static String file(String table, String ending) {
        return VIETNAMESE + DATA + "/" + table + ending;
    }
}
