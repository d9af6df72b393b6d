package vn.chiso.bench.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What savers were told and what they do not know, by the thing that they save. Every save carries a number of its own in
 * all of its values, so that afterwards each value tells which save it comes from.
 */
final class Ledger {

    /** What is known about one thing. */
    private static final class Account {
        private final Map<Integer, Long> acknowledged = new HashMap<>();
        private final Set<Long> doubtful = new HashSet<>();
        private int last = -1;
    }

    /**
     * What the pages show afterwards.
     *
     * @param version that of the thing
     * @param numbers that of each of its values
     */
    record Seen(int version, List<Long> numbers) {
    }

    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, Integer> acknowledgements = new TreeMap<>();
    private long doubts;

    private Account account(String thing) {
        return accounts.computeIfAbsent(thing, _ -> new Account());
    }

    /** A save is on its way. */
    synchronized void sent(String thing, long number) {
        account(thing).doubtful.add(number);
    }

    /** The page reported it as saved. */
    synchronized void acknowledged(String thing, long number, int version) {
        Account account = account(thing);
        account.doubtful.remove(number);
        account.acknowledged.put(version, number);
        account.last = Math.max(account.last, version);
        acknowledgements.merge(thing.split("/", -1)[3], 1, Integer::sum);
    }

    /** The page reported that it was not saved. */
    synchronized void refused(String thing, long number) {
        account(thing).doubtful.remove(number);
    }

    /** How many saves were reported as saved. */
    synchronized long acknowledgements() {
        return acknowledgements.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The same by the kind of page. */
    synchronized String byKind() {
        return acknowledgements.toString();
    }

    /** How many saves were on their way when the lights went out. */
    synchronized long doubts() {
        return doubts;
    }

    /** Compares; what is seen is where the next round begins. */
    synchronized List<String> check(String thing, Seen seen) {
        Account account = account(thing);
        List<String> wrong = new ArrayList<>();
        Set<Long> numbers = new HashSet<>(seen.numbers());
        boolean touched = account.last >= 0 || !account.doubtful.isEmpty();
        if (touched && numbers.size() > 1) {
            Long acknowledged = account.acknowledged.get(account.last);
            boolean untouched = account.last < 0 && account.doubtful.stream().noneMatch(numbers::contains);
            if (!untouched) {
                wrong.add(thing + ": HALF APPLIED, its values come from the saves " + numbers
                        + ", last reported as saved: " + acknowledged);
            }
        } else if (account.last >= 0 && !numbers.isEmpty()) {
            missing(thing, account, seen.version(), numbers.iterator().next(), wrong);
        }
        doubts += account.doubtful.size();
        account.doubtful.clear();
        account.acknowledged.clear();
        account.last = -1;
        if (numbers.size() == 1 && numbers.iterator().next() >= 0) {
            account.acknowledged.put(seen.version(), numbers.iterator().next());
            account.last = seen.version();
        }
        return wrong;
    }

    private static void missing(String thing, Account account, int version, long number, List<String> wrong) {
        Long acknowledged = account.acknowledged.get(version);
        if (version < account.last) {
            wrong.add(thing + ": LOST, version " + account.last + " with the number "
                    + account.acknowledged.get(account.last) + " was reported as saved, now it is version " + version
                    + " with " + number);
        } else if (acknowledged != null && acknowledged != number) {
            wrong.add(thing + ": LOST, version " + version + " was reported as saved with the number " + acknowledged
                    + ", now it has " + number);
        } else if (acknowledged == null && !account.doubtful.contains(number)) {
            wrong.add(thing + ": UNKNOWN, version " + version + " has the number " + number
                    + ", which nobody was saving");
        }
    }
}
