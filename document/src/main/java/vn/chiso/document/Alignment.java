package vn.chiso.document;

/** Where the text of a cell stands. */
public enum Alignment {
    LEFT, CENTER, RIGHT
}
