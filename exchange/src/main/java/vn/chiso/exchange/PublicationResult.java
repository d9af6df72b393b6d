package vn.chiso.exchange;

import java.nio.file.Path;
import java.util.List;
import vn.chiso.engine.framework.Framework;

/** What reading a publication's bundle gives. */
public sealed interface PublicationResult {

    /**
     * The bundle can be used, which does not mean that it is unaltered.
     *
     * @param archive the file that was read
     * @param digest  SHA-256 of the whole archive
     * @param bundle  its content; every unit has its inputs, constants included
     * @param counted the framework with the resolutions applied
     * @param altered files whose content is not what the manifest says
     */
    record Read(Path archive, String digest, PublicationManifest manifest, PublicationBundle bundle, Framework counted,
            List<String> altered) implements PublicationResult {
    }

    /** The bundle cannot be used; every reason that could be seen. */
    record Refused(List<PublicationProblem> problems) implements PublicationResult {
    }
}
