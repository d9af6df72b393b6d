package vn.chiso.web.catalog;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;

/** Addresses of the catalog's pages. */
final class Paths {

    private Paths() {
    }

    /** Page of an installed version. */
    static String of(long framework) {
        return CatalogMenu.PATH + "/" + framework;
    }

    /** Page of an indicator, or the place of a group in the tree. */
    static String of(long framework, Node node) {
        return node instanceof Node.Group
                ? of(framework) + "#" + anchor(node.code())
                : of(framework) + "/chi-so/" + UriUtils.encodePathSegment(node.code().value(), StandardCharsets.UTF_8);
    }

    /** The same by code; empty for the whole and for rows that do not exist. */
    static String of(long id, Framework framework, NodeCode code) {
        Node node = framework.tree().node(code);
        return node == null ? "" : of(id, node);
    }

    /** Name of a row's place in the tree. */
    static String anchor(NodeCode code) {
        return "muc-" + code.value();
    }
}
