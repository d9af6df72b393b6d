package vn.chiso.engine.planning;

import java.util.List;

/**
 * Something about which one thing is decided: a measure, which is left or taken, or a small component, of which one of its
 * efficient choices is made.
 *
 * @param options for a measure first without it, then with it
 */
record Part(List<Choice> options) {

    long least(int money) {
        return options.stream().mapToLong(option -> option.money().get(money)).min().orElseThrow();
    }

    long most(int money) {
        return options.stream().mapToLong(option -> option.money().get(money)).max().orElseThrow();
    }
}
