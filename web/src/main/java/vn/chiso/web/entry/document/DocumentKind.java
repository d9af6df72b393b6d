package vn.chiso.web.entry.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of files that are taken as evidence. None of them is something that a browser runs. */
public enum DocumentKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    TIFF("image/tiff", "tif", "tiff"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    DOC("application/msword", "doc"),
    XLS("application/vnd.ms-excel", "xls"),
    TEXT("text/plain", "txt"),
    CSV("text/csv", "csv");

    /** For the file field of a form: {@code .pdf,.png}. */
    public static final String ACCEPT = String.join(",",
            Arrays.stream(values()).flatMap(kind -> kind.extensions.stream()).map(end -> "." + end).toList());

    private final String mediaType;
    @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which nobody can change
    private final List<String> extensions;

    DocumentKind(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /** The type under which it is kept and sent. */
    public String mediaType() {
        return mediaType;
    }

    /** The usual end of its name. */
    public String extension() {
        return extensions.getFirst();
    }

    /** Whether a name may end in this, in lower case, without the dot. */
    public boolean mayEndIn(String extension) {
        return extensions.contains(extension);
    }

    /** The kind that is kept under this type. */
    public static Optional<DocumentKind> ofMediaType(String mediaType) {
        return Arrays.stream(values()).filter(kind -> kind.mediaType.equals(mediaType)).findFirst();
    }

    /** The kind whose names end in this. */
    static Optional<DocumentKind> ofExtension(String extension) {
        return Arrays.stream(values()).filter(kind -> kind.mayEndIn(extension)).findFirst();
    }

    /** Name of the icon that stands for it. */
    public String icon() {
        return switch (this) {
            case PDF -> "file-type-pdf";
            case PNG, JPEG, TIFF -> "photo";
            case DOCX, DOC, ODT -> "file-type-doc";
            case XLSX, XLS, ODS, CSV -> "file-type-xls";
            case PPTX, TEXT -> "file-text";
        };
    }
}
