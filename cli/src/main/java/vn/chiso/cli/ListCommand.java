package vn.chiso.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.reading.FrameworkReader;
import vn.chiso.engine.framework.reading.ReadResult;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.text.Numbers;

/** {@code chiso list}: the installed frameworks. */
@Command(name = "list")
final class ListCommand implements Callable<Integer> {

    private final Session session;

    ListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        TextTable table = new TextTable(session.say("list.id"), session.say("list.version"), session.say("list.leaves"),
                session.say("list.max"), session.say("list.name"));
        table.right(2).right(3);
        int exit = ExitCode.OK;
        for (Path file : session.installed()) {
            switch (FrameworkReader.read(file)) {
                case ReadResult.Read(Framework framework, _) -> table.row(row(framework));
                case ReadResult.Refused(var problems) -> {
                    session.err().println(session.say("list.unreadable", file, problems.size()));
                    exit = ExitCode.TO_CORRECT;
                }
            }
        }
        table.print(session.out());
        return exit;
    }

    private String[] row(Framework framework) {
        var counted = framework.tree().countedLeaves();
        Exact max = Exact.sum(counted.stream().map(leaf -> leaf.max()).toList());
        return List.of(framework.id(), framework.version(), Integer.toString(counted.size()),
                Numbers.shortest(max, 4, session.language()), framework.name().in(session.language()))
                .toArray(String[]::new);
    }
}
