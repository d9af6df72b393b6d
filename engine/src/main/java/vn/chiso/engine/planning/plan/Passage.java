package vn.chiso.engine.planning.plan;

import java.util.List;

/**
 * Running text of the plan: purposes, requirements, money, who is responsible for what, footnotes.
 *
 * @param code where it stands, {@code IV.8}
 * @param text its paragraphs, in order
 */
public record Passage(String code, String heading, List<String> text) {

    public Passage {
        text = List.copyOf(text);
    }
}
