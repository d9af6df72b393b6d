package vn.chiso.engine.framework;

import org.jspecify.annotations.Nullable;

/** A name of the field: Vietnamese, and English where somebody has translated it. */
public record Text(String vi, @Nullable String en) {

    /** The text in the language, Vietnamese where there is no English. */
    public String in(Language language) {
        return switch (language) {
            case VI -> vi;
            case EN -> en != null ? en : vi;
        };
    }
}
