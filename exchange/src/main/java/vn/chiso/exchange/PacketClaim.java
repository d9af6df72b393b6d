package vn.chiso.exchange;

import java.util.Locale;
import vn.chiso.engine.text.Messages;

/** What a providing unit says about an indicator instead of values. */
public enum PacketClaim {
    NONE, NO_DATA, NOT_APPLICABLE;

    /** The words of the drop-down; "" for none. */
    String shown(Messages messages) {
        return this == NONE ? "" : messages.say("claim." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
