package vn.chiso.document;

/** How an A4 page is held. */
public enum Orientation {
    PORTRAIT, LANDSCAPE
}
