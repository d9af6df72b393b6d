package vn.chiso.engine.framework.rule;

import vn.chiso.engine.framework.Input;

/** An input under the letter by which the document's text names it. */
public record Operand(String letter, Input input) {
}
