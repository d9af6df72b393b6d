package vn.chiso.bench.web;

import java.util.List;

/** Runs the measurements that are named. */
public final class Main {

    private Main() {
    }

    /**
     * Runs them one after the other; the exit code is 1 when one of them shows a fault.
     *
     * @param arguments names of measurements
     */
    public static void main(String[] arguments) {
        boolean well = true;
        for (String name : List.of(arguments)) {
            System.out.println("== " + name);
            well &= switch (name) {
                case "kill" -> KillTest.run();
                case "prove" -> Proof.run();
                case "load" -> LoadTest.run();
                case "board" -> BoardTest.run();
                case "result" -> ResultTest.run();
                case "portal" -> PortalTest.run();
                case "standing" -> StandingTest.run();
                case "plan" -> PlanTest.run();
                case "start" -> StartTest.run();
                default -> throw new IllegalArgumentException("no measurement " + name);
            };
        }
        System.exit(well ? 0 : 1);
    }
}
