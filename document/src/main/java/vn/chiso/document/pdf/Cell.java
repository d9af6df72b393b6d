package vn.chiso.document.pdf;

import java.io.IOException;
import java.util.List;
import vn.chiso.document.part.Look;

/**
 * A cell as it stands in its row.
 *
 * @param borders of the cell, by side
 * @param content strips laid out inside its margins
 * @param look    its own properties: shading, where its content stands
 * @param rows    how many rows it reaches over; 0 when it goes on from the row above
 */
record Cell(float left, float width, Look borders, List<Strip> content, Look look, float above, float below, int rows) {

    private static final float EIGHTHS = 8f;

    float height() {
        return above + Strip.height(content) + below;
    }

    Cell with(List<Strip> strips) {
        return new Cell(left, width, borders, strips, look, above, below, rows);
    }

    Cell over(int count) {
        return new Cell(left, width, borders, content, look, above, below, count);
    }

    void draw(Canvas canvas, float top, float height) throws IOException {
        String fill = look.text("shd.fill");
        if (fill.length() == 6 && !fill.equalsIgnoreCase("FFFFFF")) {
            canvas.fill(left, top, width, height, Letters.colour(fill));
        }
        float spare = height - height();
        float at = top + above + switch (look.text("vAlign.val")) {
            case "center" -> spare / 2;
            case "bottom" -> spare;
            default -> 0;
        };
        float after = 0;
        for (int i = 0; i < content.size(); i++) {
            Strip strip = content.get(i);
            at += i == 0 ? 0 : Math.max(after, strip.before());
            strip.drawing().draw(canvas, at);
            at += strip.height();
            after = strip.after();
        }
        border(canvas, "top", left, top, left + width, top);
        border(canvas, "bottom", left, top + height, left + width, top + height);
        border(canvas, "left", left, top, left, top + height);
        border(canvas, "right", left + width, top, left + width, top + height);
    }

    private void border(Canvas canvas, String side, float x, float y, float toX, float toY) throws IOException {
        if (borders.on(side) && !borders.text(side + ".val").equals("nil")) {
            canvas.line(x, y, toX, toY, borders.number(side + ".sz", 4) / EIGHTHS,
                    Letters.colour(borders.text(side + ".color")));
        }
    }
}
