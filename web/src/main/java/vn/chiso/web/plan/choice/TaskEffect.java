package vn.chiso.web.plan.choice;

import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.Effect;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.exchange.InputText;

/**
 * An effect of a task as it is stored.
 *
 * @param value in stored form ({@link InputText})
 */
record TaskEffect(String input, EffectKind kind, String value) {

    /** The engine's effect; null when the framework of the round has no such input or no such value of it. */
    @Nullable
    Effect in(Framework framework) {
        Input known = framework.inputs().get(new InputId(input));
        InputValue read = known == null ? null : read(known);
        if (known == null || read == null) {
            return null;
        }
        return switch (kind) {
            case SET_TO -> new Effect.SetTo(known.id(), read);
            case ADD -> read instanceof InputValue.Amount(Exact number) ? new Effect.Add(known.id(), number) : null;
            case AT_LEAST ->
                read instanceof InputValue.Amount(Exact number) ? new Effect.AtLeast(known.id(), number) : null;
        };
    }

    private @Nullable InputValue read(Input known) {
        return switch (InputText.parse(known, value)) {
            case InputText.Parsed.Value(var read) -> read;
            case InputText.Parsed.Doubtful(var read, _) -> read;
            case InputText.Parsed.Refused _ -> null;
        };
    }
}
