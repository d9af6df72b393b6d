/**
 * Frameworks, rules, exact scoring, ranking and lint. Pure: no clock, no network, no database, no Spring.
 */
module vn.chiso.engine {
    requires static transitive org.jspecify;
    requires org.snakeyaml.engine.v2;
    requires ojalgo;

    exports vn.chiso.engine.number;
    exports vn.chiso.engine.framework;
    exports vn.chiso.engine.framework.rule;
    exports vn.chiso.engine.framework.reading;
    exports vn.chiso.engine.reading;
    exports vn.chiso.engine.framework.comparison;
    exports vn.chiso.engine.framework.resolution;
    exports vn.chiso.engine.scoring;
    exports vn.chiso.engine.ranking;
    exports vn.chiso.engine.boundary;
    exports vn.chiso.engine.checking;
    exports vn.chiso.engine.lint;
    exports vn.chiso.engine.planning;
    exports vn.chiso.engine.planning.plan;
    exports vn.chiso.engine.planning.plan.reading;
    exports vn.chiso.engine.text;
}
