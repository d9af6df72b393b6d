package vn.chiso.engine.framework.comparison;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.rule.Operand;

/**
 * Whether two parts of frameworks say the same, wherever they stand in their files: lines do not count, and a letter or
 * an input is the same whatever has changed about the input, because that is told once, at the input. Looks at records by
 * their components, so that a rule kind to come needs nothing here.
 */
final class SameMeaning {

    private SameMeaning() {
    }

    static boolean same(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return left == null && right == null;
        }
        if (left instanceof Operand(String letter, _) && right instanceof Operand(String other, _)) {
            return letter.equals(other);
        }
        if (left instanceof Input input && right instanceof Input other) {
            return input.id().equals(other.id());
        }
        if (left instanceof List<?> list && right instanceof List<?> other) {
            return sameItems(list, other);
        }
        if (left instanceof Map<?, ?> map && right instanceof Map<?, ?> other) {
            return sameItems(new ArrayList<>(map.keySet()), new ArrayList<>(other.keySet()))
                    && sameItems(new ArrayList<>(map.values()), new ArrayList<>(other.values()));
        }
        if (left instanceof Record && left.getClass().equals(right.getClass())) {
            return sameComponents(left, right);
        }
        return left.equals(right);
    }

    private static boolean sameItems(List<?> left, List<?> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!same(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameComponents(Object left, Object right) {
        for (RecordComponent component : left.getClass().getRecordComponents()) {
            if (!component.getName().equals("line") && !same(value(component, left), value(component, right))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Object value(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException exception) {
            throw new IllegalStateException("records of the engine can be read", exception);
        }
    }
}
