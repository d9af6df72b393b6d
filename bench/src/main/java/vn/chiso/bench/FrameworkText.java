package vn.chiso.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.reading.FrameworkReader;
import vn.chiso.engine.framework.reading.ReadResult;

/** Reads the framework that is measured, as it is or with its tree repeated. */
final class FrameworkText {

    private static final Pattern TOP_KEY = Pattern.compile("(?m)^(?=[a-z_]+:)");
    private static final Pattern INPUT = Pattern.compile("(?m)^(  - id: )(\\S+)$");
    private static final Pattern CODE = Pattern.compile("\\b((?:home|code|shares_score_with): \")([^\"]+\")");
    private static final Pattern OPERANDS = Pattern.compile("(?m)^ +inputs: \\{.*}$");
    private static final Pattern OPERAND = Pattern.compile("(: [a-z0-9.-]+)");

    private FrameworkText() {
    }

    /**
     * The framework with this number of leaves: the tree of the file once or several times. Each repetition has its own
     * codes and its own inputs, so that its fractions have denominators of their own.
     */
    static Framework withLeaves(int leaves) {
        String text = text();
        Framework once = framework(text);
        int times = leaves / once.tree().leaves().size();
        Framework all = times == 1 ? once : framework(repeated(text, times));
        if (all.tree().leaves().size() != leaves) {
            throw new IllegalArgumentException("a multiple of " + once.tree().leaves().size() + " leaves, please");
        }
        return all;
    }

    private static String text() {
        Path file = Path.of(System.getProperty("chiso.home", "."), "frameworks",
                System.getProperty("chiso.framework", "thua-thien-hue-chinh-quyen-so-2020"), "framework.yaml");
        try {
            return Files.readString(file);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static Framework framework(String text) {
        return switch (FrameworkReader.read(text.getBytes(StandardCharsets.UTF_8))) {
            case ReadResult.Read(Framework framework, _) -> framework;
            case ReadResult.Refused(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    private static String repeated(String text, int times) {
        StringBuilder all = new StringBuilder(text.length() * times);
        for (String section : TOP_KEY.splitAsStream(text).toList()) {
            all.append(section);
            if (section.startsWith("inputs:") || section.startsWith("nodes:")) {
                String body = section.substring(section.indexOf('\n') + 1);
                for (int i = 2; i <= times; i++) {
                    all.append(renamed(body, i));
                }
            }
        }
        return all.toString();
    }

    private static String renamed(String body, int repetition) {
        String suffix = "-k" + repetition;
        String inputs = INPUT.matcher(body).replaceAll("$1$2" + suffix);
        String codes = CODE.matcher(inputs).replaceAll("$1k" + repetition + "-$2");
        return OPERANDS.matcher(codes).replaceAll(
                line -> Matcher.quoteReplacement(OPERAND.matcher(line.group()).replaceAll("$1" + suffix)));
    }
}
