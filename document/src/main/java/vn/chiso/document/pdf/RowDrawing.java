package vn.chiso.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of cells.
 *
 * @param heights of the rows from this one on, for cells that reach over several
 */
record RowDrawing(List<Cell> cells, boolean divisible, List<Float> heights) implements Strip.Drawing {

    @Override
    public void draw(Canvas canvas, float top) throws IOException {
        for (Cell cell : cells) {
            if (cell.rows() > 0) {
                float height = 0;
                for (int i = 0; i < Math.min(cell.rows(), heights.size()); i++) {
                    height += heights.get(i);
                }
                cell.draw(canvas, top, height);
            }
        }
    }

    @Override
    public @Nullable List<Strip> divided(float room, Strip whole) {
        if (!divisible || heights.size() > 1) {
            return null;
        }
        List<Cell> first = new ArrayList<>();
        List<Cell> rest = new ArrayList<>();
        for (Cell cell : cells) {
            int fitting = fitting(cell, room);
            if (fitting == 0 && !cell.content().isEmpty()) {
                return null;
            }
            first.add(cell.with(cell.content().subList(0, fitting)));
            rest.add(cell.with(cell.content().subList(fitting, cell.content().size())));
        }
        return List.of(strip(first, whole), strip(rest, whole));
    }

    private static int fitting(Cell cell, float room) {
        int fitting = 0;
        while (fitting < cell.content().size()
                && cell.with(cell.content().subList(0, fitting + 1)).height() <= room) {
            fitting++;
        }
        return fitting;
    }

    private Strip strip(List<Cell> part, Strip whole) {
        float height = 0;
        for (Cell cell : part) {
            height = Math.max(height, cell.height());
        }
        return new Strip(0, height, 0, false, whole.heads(), new RowDrawing(part, divisible, List.of(height)));
    }
}
