package vn.chiso.bench.web;

import java.util.List;

/** Somebody who saves the same thing again and again, with another number each time. */
interface Saver {

    /** The account with which to sign in. */
    String login();

    /** Gets the pages that are needed before the first save. */
    void prepare(Browser browser);

    /** Saves once, and tells the ledger. */
    void save(Browser browser, long number, Ledger ledger);

    /** Looks at what is stored; returns what is wrong. */
    List<String> check(Browser browser, Ledger ledger);

    /** For the operator: what is saved. */
    String described();
}
