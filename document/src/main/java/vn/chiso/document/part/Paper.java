package vn.chiso.document.part;

/** A4 held upright, in twentieths of a point. */
public final class Paper {

    /** 210 mm. */
    public static final int WIDTH = 11_906;
    /** 297 mm. */
    public static final int HEIGHT = 16_838;

    private Paper() {
    }
}
