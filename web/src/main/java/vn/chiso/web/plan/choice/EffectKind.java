package vn.chiso.web.plan.choice;

import java.util.Locale;

/** What a finished task does to an input. */
enum EffectKind {
    /** Đặt thành. */
    SET_TO,
    /** Tăng thêm. */
    ADD,
    /** Đạt ít nhất. */
    AT_LEAST;

    /** Key of its name in the message bundles. */
    String key() {
        return "plan.effect.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
