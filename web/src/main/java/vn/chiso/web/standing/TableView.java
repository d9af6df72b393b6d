package vn.chiso.web.standing;

/** Ways to look at a table. */
public enum TableView {
    /** Units, best first. */
    RANKING("", "ranking"),
    /** Units by main indices, in colours. */
    HEAT("/nhiet", "heat"),
    /** Provinces on the map. */
    MAP("/ban-do", "map"),
    /** A few units beside each other. */
    COMPARISON("/so-sanh", "comparison");

    private final String tail;
    private final String id;

    TableView(String tail, String id) {
        this.tail = tail;
        this.id = id;
    }

    /** What follows the address of the table. */
    String tail() {
        return tail;
    }

    /** Key of its name in the message bundles. */
    String key() {
        return "standing.view." + id;
    }
}
