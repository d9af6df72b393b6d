package vn.chiso.web.entry;

import java.util.List;
import vn.chiso.web.platform.Refusal;

/**
 * The form of a new document.
 *
 * @param path      where it is sent
 * @param backPath  where one came from
 * @param indicator code and name of the indicator that it is for; empty when it is for the library only
 * @param wanted    evidence that the framework asks for there
 * @param accept    file names that can be chosen: {@code .pdf,.png}
 */
public record EvidenceFormPage(String path, String backPath, String indicator, List<String> wanted, EvidenceForm form,
        List<Refusal> refusals, String accept, int megabytes) {
}
