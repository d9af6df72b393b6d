package vn.chiso.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The archive of a bundle that somebody brings. Nothing is unpacked to the disk, only the files of a bundle are looked
 * at, what it says about sizes is not believed.
 */
final class PublicationArchive {

    private final ZipFile zip;
    private final PublicationLimits limits;
    private final Consumer<PublicationProblem> problems;
    private long left;

    PublicationArchive(ZipFile zip, PublicationLimits limits, Consumer<PublicationProblem> problems) {
        this.zip = zip;
        this.limits = limits;
        this.problems = problems;
        this.left = limits.inflatedBytes();
    }

    private void problem(PublicationProblem.Code code, String file, Object... facts) {
        problems.accept(new PublicationProblem.Archive(code, Problems.shortened(file), Problems.texts(facts)));
    }

    /** The checksum of every file of a bundle; problems where one is missing, surplus, named strangely, too large. */
    Map<String, String> sums() throws IOException {
        if (zip.size() > limits.entries()) {
            problem(PublicationProblem.Code.TOO_MANY_ENTRIES, "", limits.entries());
            return Map.of();
        }
        Map<String, String> sums = new HashMap<>();
        for (String name : names()) {
            String sum = sum(name);
            if (sum == null) {
                problem(PublicationProblem.Code.INFLATED_TOO_LARGE, name, limits.inflatedBytes() >> 20);
                break; // the limit is one for all of them
            }
            sums.put(name, sum);
        }
        return sums;
    }

    private List<String> names() {
        List<String> expected = new ArrayList<>(PublicationFiles.SUMMED);
        expected.add(PublicationFiles.MANIFEST);
        Set<String> found = new HashSet<>();
        zip.stream().map(ZipEntry::getName).forEach(name -> {
            if (leadsOut(name)) {
                problem(PublicationProblem.Code.NAME_BAD, OneLine.of(name));
            } else if (!expected.contains(name)) {
                problem(PublicationProblem.Code.FILE_SURPLUS, OneLine.of(name));
            } else if (!found.add(name)) {
                problem(PublicationProblem.Code.FILE_TWICE, name);
            }
        });
        expected.stream().filter(name -> !found.contains(name))
                .forEach(name -> problem(PublicationProblem.Code.FILE_MISSING, name));
        return expected.stream().filter(found::contains).toList();
    }

    private static boolean leadsOut(String name) {
        String path = name.replace('\\', '/');
        return path.startsWith("/") || path.contains(":") || List.of(path.split("/", -1)).contains("..");
    }

    /** SHA-256 of a file; null when more inflates than is left of the limit. */
    private @Nullable String sum(String name) throws IOException {
        var digest = Sha256.digest();
        byte[] buffer = new byte[8_192];
        try (InputStream content = open(zip, name)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                left -= read;
                if (left < 0) {
                    return null;
                }
                digest.update(buffer, 0, read);
            }
        }
        return Sha256.text(digest);
    }

    /** The content of a file of the bundle. */
    static InputStream open(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        InputStream content = entry == null ? null : zip.getInputStream(entry);
        if (content == null) {
            throw new ZipException(name);
        }
        return content;
    }
}
