package vn.chiso.web.portal.data;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import vn.chiso.engine.framework.Language;
import vn.chiso.web.platform.Address;
import vn.chiso.web.platform.Time;
import vn.chiso.web.standing.Standing;
import vn.chiso.web.standing.Standings;
import vn.chiso.web.ui.Texts;

/** The catalogue of all open data for catalogues elsewhere: DCAT-AP in JSON-LD, every address whole. */
@Component
public class Catalogue {

    private static final String FILE_TYPE = "http://publications.europa.eu/resource/authority/file-type/";
    private static final String MEDIA_TYPE = "https://www.iana.org/assignments/media-types/";
    private static final String LANGUAGE = "http://publications.europa.eu/resource/authority/language/";
    private static final List<String[]> VOCABULARIES = List.of(new String[]{"dcat", "http://www.w3.org/ns/dcat#"},
            new String[]{"dct", "http://purl.org/dc/terms/"}, new String[]{"foaf", "http://xmlns.com/foaf/0.1/"},
            new String[]{"spdx", "http://spdx.org/rdf/terms#"}, new String[]{"adms", "http://www.w3.org/ns/adms#"},
            new String[]{"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
            new String[]{"xsd", "http://www.w3.org/2001/XMLSchema#"});

    private final Standings standings;
    private final OpenFiles files;
    private final Publishers publishers;
    private final Texts texts;
    private final Address address;

    Catalogue(Standings standings, OpenFiles files, Publishers publishers, Texts texts, Address address) {
        this.standings = standings;
        this.files = files;
        this.publishers = publishers;
        this.texts = texts;
        this.address = address;
    }

    /**
     * Where pages and files stand.
     *
     * @param data  the page about a table's data, by the table's name in addresses
     * @param files a file, by its name
     */
    public record Places(String catalogue, String home, UnaryOperator<String> data, UnaryOperator<String> files) {
    }

    /** The catalogue in UTF-8. */
    public byte[] write(Places places) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (JsonGenerator json = TableJson.generator(output)) {
            json.writeStartObject();
            context(json);
            json.writeStringProperty("@id", address.of(places.catalogue()));
            json.writeStringProperty("@type", "dcat:Catalog");
            spoken(json, "dct:title", "portal.catalogue.title");
            spoken(json, "dct:description", "portal.catalogue.description");
            publisher(json, publishers.here());
            reference(json, "foaf:homepage", address.of(places.home()));
            languages(json);
            json.writeArrayPropertyStart("dcat:dataset");
            standings.all().forEach(standing -> dataset(json, standing, places));
            json.writeEndArray();
            json.writeEndObject();
        }
        return output.toByteArray();
    }

    private static void context(JsonGenerator json) {
        json.writeObjectPropertyStart("@context");
        VOCABULARIES.forEach(each -> json.writeStringProperty(each[0], each[1]));
        json.writeEndObject();
    }

    private void dataset(JsonGenerator json, Standing standing, Places places) {
        String page = address.of(places.data().apply(standing.slug()));
        json.writeStartObject();
        json.writeStringProperty("@id", page);
        json.writeStringProperty("@type", "dcat:Dataset");
        json.writeStringProperty("dct:identifier", standing.slug());
        title(json, standing);
        describe(json, standing);
        publisher(json, publishers.of(standing));
        if (standing.origin() == Standing.Origin.OWN) {
            typed(json, "dct:issued", "xsd:date",
                    DateTimeFormatter.ISO_LOCAL_DATE.format(standing.at().atZone(Time.ZONE)));
            json.writeStringProperty("dcat:version", Integer.toString(standing.version()));
        }
        period(json, standing.year());
        languages(json);
        reference(json, "dcat:landingPage", page);
        keyword(json, standing);
        json.writeArrayPropertyStart("dcat:distribution");
        files.offered(standing).forEach(format -> distribution(json, standing, format, page, places));
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Names of tables are Vietnamese; English readers get the year and what it is in words. */
    private void title(JsonGenerator json, Standing standing) {
        json.writeArrayPropertyStart("dct:title");
        spoken(json, Language.VI, standing.name());
        spoken(json, Language.EN, texts.say(Language.EN, "portal.dataset.title", standing.name()));
        json.writeEndArray();
    }

    private void describe(JsonGenerator json, Standing standing) {
        json.writeArrayPropertyStart("dct:description");
        for (Language language : Language.values()) {
            String key = "portal.dataset." + standing.origin().name().toLowerCase(Locale.ROOT);
            String about = texts.say(language, key, standing.seriesName(), Integer.toString(standing.year()),
                    standing.publisher().isEmpty() ? texts.say(language, "portal.agency") : standing.publisher());
            String incomplete = standing.complete() ? "" : " " + texts.say(language, "portal.incomplete") + ".";
            String invented = standing.illustrative() ? " " + texts.say(language, "state.illustrative") + "." : "";
            spoken(json, language, about + incomplete + invented);
        }
        json.writeEndArray();
    }

    private void distribution(JsonGenerator json, Standing standing, Format format, String page, Places places) {
        String file = address.of(places.files().apply(standing.slug() + format.ending()));
        json.writeStartObject();
        json.writeStringProperty("@id", file + "#file");
        json.writeStringProperty("@type", "dcat:Distribution");
        spoken(json, "dct:title", "portal.format." + format.id());
        reference(json, "dcat:accessURL", page);
        reference(json, "dcat:downloadURL", file);
        reference(json, "dcat:mediaType", MEDIA_TYPE + format.type());
        reference(json, "dct:format", FILE_TYPE + format.authority());
        terms(json, standing);
        files.written(standing, format).ifPresent(made -> checksum(json, made));
        json.writeEndObject();
    }

    /** Size and checksum are known once a file is written; nobody waits here until all files of all tables are. */
    private static void checksum(JsonGenerator json, OpenFiles.Made made) {
        typed(json, "dcat:byteSize", "xsd:nonNegativeInteger", Long.toString(made.size()));
        json.writeObjectPropertyStart("spdx:checksum");
        json.writeStringProperty("@type", "spdx:Checksum");
        reference(json, "spdx:algorithm", "http://spdx.org/rdf/terms#checksumAlgorithm_sha256");
        typed(json, "spdx:checksumValue", "xsd:hexBinary", made.digest());
        json.writeEndObject();
    }

    private void terms(JsonGenerator json, Standing standing) {
        String licence = Terms.of(standing, texts, Language.VI).licence();
        if (!licence.isEmpty()) {
            reference(json, "dct:license", licence);
            return;
        }
        json.writeObjectPropertyStart("dct:rights");
        json.writeStringProperty("@type", "dct:RightsStatement");
        json.writeArrayPropertyStart("rdfs:label");
        for (Language language : Language.values()) {
            spoken(json, language, Terms.of(standing, texts, language).name());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void publisher(JsonGenerator json, String name) {
        json.writeObjectPropertyStart("dct:publisher");
        json.writeStringProperty("@type", "foaf:Agent");
        json.writeStringProperty("foaf:name", name.isEmpty() ? texts.say(Language.VI, "app.name") : name);
        json.writeEndObject();
    }

    private static void period(JsonGenerator json, int year) {
        json.writeObjectPropertyStart("dct:temporal");
        json.writeStringProperty("@type", "dct:PeriodOfTime");
        typed(json, "dcat:startDate", "xsd:date", LocalDate.of(year, 1, 1).toString());
        typed(json, "dcat:endDate", "xsd:date", LocalDate.of(year, 12, 31).toString());
        json.writeEndObject();
    }

    private void keyword(JsonGenerator json, Standing standing) {
        json.writeArrayPropertyStart("dcat:keyword");
        for (Language language : Language.values()) {
            spoken(json, language, texts.say(language, "portal.catalogue.keyword"));
        }
        spoken(json, Language.VI, standing.seriesName());
        json.writeEndArray();
    }

    private static void languages(JsonGenerator json) {
        json.writeArrayPropertyStart("dct:language");
        for (String code : List.of("VIE", "ENG")) {
            json.writeStartObject();
            json.writeStringProperty("@id", LANGUAGE + code);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void spoken(JsonGenerator json, String property, String key) {
        json.writeArrayPropertyStart(property);
        for (Language language : Language.values()) {
            spoken(json, language, texts.say(language, key));
        }
        json.writeEndArray();
    }

    /** A text with its language, as an element of an array. */
    static void spoken(JsonGenerator json, Language language, String text) {
        json.writeStartObject();
        json.writeStringProperty("@value", text);
        json.writeStringProperty("@language", language.tag());
        json.writeEndObject();
    }

    private static void reference(JsonGenerator json, String property, String address) {
        json.writeObjectPropertyStart(property);
        json.writeStringProperty("@id", address);
        json.writeEndObject();
    }

    private static void typed(JsonGenerator json, String property, String type, String value) {
        json.writeObjectPropertyStart(property);
        json.writeStringProperty("@value", value);
        json.writeStringProperty("@type", type);
        json.writeEndObject();
    }
}
