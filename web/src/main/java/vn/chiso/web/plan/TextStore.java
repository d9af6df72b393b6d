package vn.chiso.web.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.number.ExactText;
import vn.chiso.engine.planning.plan.CalendarPeriod;
import vn.chiso.engine.planning.plan.Citation;
import vn.chiso.engine.planning.plan.Doubt;
import vn.chiso.engine.planning.plan.Passage;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.engine.planning.plan.Situation;
import vn.chiso.engine.planning.plan.Standing;

/** What plans say in words, each piece as a small document of its own. */
@Repository
class TextStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final ObjectMapper json;

    TextStore(JdbcClient jdbc, JdbcTemplate template, ObjectMapper json) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
    }

    /** Which text it is. */
    enum Kind {
        CITATION, PASSAGE, STANDING, SITUATION, DOUBT, NOTE
    }

    /** A piece as it is stored. */
    record Stored<T>(long id, int version, T text) {
    }

    private record StoredCitation(String document, @Nullable String date, @Nullable String issuer,
            @Nullable String about) {

        static StoredCitation of(Citation citation) {
            CalendarPeriod date = citation.date();
            return new StoredCitation(citation.document(), date == null ? null : date.toString(), citation.issuer(),
                    citation.about());
        }

        Citation citation() {
            return new Citation(document, date == null ? null : CalendarPeriod.parse(date).orElseThrow(), issuer,
                    about);
        }
    }

    private record StoredStanding(String index, String name, @Nullable String points, @Nullable String max,
            @Nullable Integer rank, @Nullable Integer among, int year, String place) {

        static StoredStanding of(Standing s) {
            return new StoredStanding(s.index(), s.name(), text(s.points()), text(s.max()), s.rank(), s.among(),
                    s.year(), s.place());
        }

        Standing standing() {
            return new Standing(index, name, points == null ? null : ExactText.stored(points),
                    max == null ? null : ExactText.stored(max), rank, among, year, place);
        }

        private static @Nullable String text(@Nullable Exact value) {
            return value == null ? null : value.toString();
        }
    }

    private record StoredNote(String text) {
    }

    /** Adds all texts of a plan. */
    void add(long plan, Plan content) {
        for (Kind kind : Kind.values()) {
            add(plan, kind, stored(kind, content));
        }
    }

    /** Writes the texts of a kind anew. */
    void replace(long plan, Kind kind, Plan content) {
        if (kind == Kind.SITUATION) {
            jdbc.sql("""
                    insert into plan_gone (part, id, plan_id, code)
                    select part, id, plan_id, '' from plan_text where plan_id = ? and part = 'SITUATION'""")
                    .param(plan).update();
        }
        jdbc.sql("delete from plan_text where plan_id = ? and part = ?").param(plan).param(kind.name()).update();
        add(plan, kind, stored(kind, content));
    }

    private static List<?> stored(Kind kind, Plan content) {
        return switch (kind) {
            case CITATION -> content.citations().stream().map(StoredCitation::of).toList();
            case PASSAGE -> content.passages();
            case STANDING -> content.standings().stream().map(StoredStanding::of).toList();
            case SITUATION -> content.situations();
            case DOUBT -> content.doubts();
            case NOTE -> content.notes().stream().map(StoredNote::new).toList();
        };
    }

    private void add(long plan, Kind kind, List<?> texts) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            rows.add(new Object[]{plan, kind.name(), i, json.writeValueAsString(texts.get(i))});
        }
        template.batchUpdate("""
                insert into plan_text (plan_id, part, position, content) values (?, ?, ?, cast(? as jsonb))""", rows);
    }

    List<Citation> citations(long plan) {
        return texts(plan, Kind.CITATION, StoredCitation.class, StoredCitation::citation);
    }

    List<Passage> passages(long plan) {
        return texts(plan, Kind.PASSAGE, Passage.class, Function.identity());
    }

    List<Standing> standings(long plan) {
        return texts(plan, Kind.STANDING, StoredStanding.class, StoredStanding::standing);
    }

    List<Doubt> doubts(long plan) {
        return texts(plan, Kind.DOUBT, Doubt.class, Function.identity());
    }

    List<String> notes(long plan) {
        return texts(plan, Kind.NOTE, StoredNote.class, StoredNote::text);
    }

    List<Stored<Situation>> situations(long plan) {
        return stored(plan, Kind.SITUATION, Situation.class);
    }

    private <S, T> List<T> texts(long plan, Kind kind, Class<S> type, Function<S, T> read) {
        return stored(plan, kind, type).stream().map(Stored::text).map(read).toList();
    }

    private <S> List<Stored<S>> stored(long plan, Kind kind, Class<S> type) {
        return jdbc.sql("""
                select id, version, content from plan_text where plan_id = ? and part = ? order by position, id""")
                .param(plan).param(kind.name()).query((row, number) -> new Stored<>(row.getLong(1), row.getInt(2),
                        json.readValue(row.getString(3), type)))
                .list();
    }

    /** Adds a situation after the others. */
    void addSituation(long plan, Situation situation) {
        jdbc.sql("""
                insert into plan_text (plan_id, part, position, content)
                select ?, 'SITUATION', coalesce(max(position) + 1, 0), cast(? as jsonb) from plan_text
                 where plan_id = ? and part = 'SITUATION'""").param(plan).param(json.writeValueAsString(situation))
                .param(plan).update();
    }

    /** Changes a situation that nobody else has changed meanwhile; says whether it was done. */
    boolean changeSituation(long plan, Stored<Situation> changed) {
        return jdbc.sql("""
                update plan_text set content = cast(? as jsonb), version = version + 1
                 where id = ? and plan_id = ? and part = 'SITUATION' and version = ?""")
                .param(json.writeValueAsString(changed.text())).param(changed.id()).param(plan)
                .param(changed.version()).update() == 1;
    }

    /** Takes a situation away that nobody else has changed meanwhile; says whether it was done. */
    boolean removeSituation(long plan, long id, int version) {
        return jdbc.sql("""
                with gone as (delete from plan_text
                               where id = ? and plan_id = ? and part = 'SITUATION' and version = ?
                              returning part, id, plan_id)
                insert into plan_gone (part, id, plan_id, code) select part, id, plan_id, '' from gone""").param(id)
                .param(plan).param(version).update() == 1;
    }
}
