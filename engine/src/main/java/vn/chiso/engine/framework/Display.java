package vn.chiso.engine.framework;

/** Decimals in which people are shown points and shares; changes no value. */
public record Display(int points, int share) {

    public static final Display DEFAULT = new Display(2, 4);
}
