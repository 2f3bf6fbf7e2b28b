import QtQuick

// Equal tiles in columns; those that do not fit are on its next pages, and as many columns as need the fewest pages.
// Nothing here depends on what is visible: a tile on another page measures itself as one that is shown.
Item {
    id: grid

    default property alias tiles: holder.data
    property int page: 0 // from 0
    property int maximumColumns: 3
    property real highest: Theme.highestTile // of a tile that has room
    property real gap: Theme.closeGap

    readonly property alias pageCount: laid.count
    readonly property alias group: tab

    // What the tiles need, in one number: it changes when one of them does
    readonly property real needs: {
        let sum = 0;
        for (let index = 0; index < holder.children.length; ++index) {
            const tile = holder.children[index] as PictureTile;
            if (tile !== null)
                sum += (index + 1) * tile.implicitHeight + tile.leastWidth;
        }
        return sum;
    }

    function every(): list<PictureTile> {
        const found = [];
        for (let i = 0; i < holder.children.length; ++i) {
            const tile = holder.children[i] as PictureTile;
            if (tile !== null)
                found.push(tile);
        }
        return found;
    }

    // Rows as high as their highest tile, in pages; equally high where that needs no page more.
    function pagesOf(heights: list<real>): var {
        const pages = [[]];
        let used = 0;
        for (const high of heights) {
            const page = pages[pages.length - 1];
            if (page.length > 0 && used + gap + high > height + Theme.pixel) {
                pages.push([high]);
                used = high;
            } else {
                used += (page.length > 0 ? gap : 0) + high;
                page.push(high);
            }
        }
        return pages;
    }

    // The rows of so many columns; in one column two short tiles beside each other.
    function rowsOf(tiles: list<PictureTile>, columns: int): var {
        const rows = [];
        const wide = (width - (columns - 1) * gap) / columns;
        for (let index = 0; index < tiles.length; index += rows[rows.length - 1].length) {
            const two = tiles.slice(index, index + 2);
            const pair = columns === 1 && two.filter(tile => tile.brief && tile.leastWidth <= (width - gap) / 2).length > 1;
            rows.push(pair ? two : tiles.slice(index, index + columns));
            for (const tile of rows[rows.length - 1])
                tile.width = pair ? (width - gap) / 2 : wide;
        }
        return rows;
    }

    function lay() {
        if (laid?.measures ?? true) // it may be gone by now
            return;
        const tiles = every();
        if (tiles.length === 0 || width <= 0 || height <= 0)
            return;
        laid.measures = true;
        let best = null;
        for (let columns = maximumColumns; columns > 0; --columns) {
            if (columns > 1 && tiles.some(tile => tile.leastWidth > (width - (columns - 1) * gap) / columns))
                continue;
            const heights = rowsOf(tiles, columns).map(row => Math.max(...row.map(tile => tile.implicitHeight)));
            const tallest = Math.max(...heights);
            const pages = pagesOf(heights);
            const fits = tallest <= height;
            // Words that fit into no page at all are largest where there is one column.
            if (best === null || !best.fits || fits && pages.length < best.pages.length)
                best = {
                    columns: columns,
                    fits: fits,
                    pages: pages,
                    tallest: tallest
                };
        }
        place(rowsOf(tiles, best.columns), evened(best.pages, best.tallest));
        laid.measures = false;
        laid.done = true;
        tab.settle();
    }

    // As many rows on each page, all equally high, where that needs no page more.
    function evened(pages: var, tallest: real): var {
        const rows = pages.reduce((sum, page) => sum + page.length, 0);
        const most = Math.ceil(rows / pages.length);
        const equal = (height - (most - 1) * gap) / most;
        if (tallest > equal + Theme.pixel)
            return pages;
        const high = Math.min(Math.max(tallest, highest), equal);
        const found = [];
        for (let first = 0; first < rows; first += most)
            found.push(Array(Math.min(most, rows - first)).fill(high));
        return found;
    }

    // What is left of a page makes its rows higher.
    function place(rows: var, pages: var) {
        let index = 0;
        laid.pages = [];
        pages.forEach((heights, number) => {
            const used = heights.reduce((sum, high) => sum + high, (heights.length - 1) * gap);
            const more = heights.every(high => high === heights[0]) ? 0 : Math.max(0, height - used) / heights.length;
            let y = 0;
            for (const least of heights) {
                const high = Math.min(height, Math.max(least, Math.min(least + more, highest)));
                let x = 0;
                for (const tile of rows[index]) {
                    tile.height = high;
                    tile.x = x;
                    tile.y = y;
                    laid.pages.push(number);
                    x += tile.width + gap;
                }
                index += 1;
                y += high + gap;
            }
        });
        laid.count = pages.length;
        show();
    }

    // Turning a page counts the pages not anew, in the middle of what their number tells.
    function show() {
        every().forEach((tile, at) => tile.visible = laid.pages[at] === page);
    }

    function layLater() {
        if (!laid.measures)
            Qt.callLater(lay);
    }

    onNeedsChanged: layLater()
    onPageChanged: show()
    onWidthChanged: layLater()
    onHeightChanged: layLater()
    onMaximumColumnsChanged: layLater()
    Component.onCompleted: lay()
    Component.onDestruction: laid.measures = true

    QtObject {
        id: laid

        property int count: 1
        property list<int> pages // on which each tile is
        property bool measures: false
        property bool done: false
    }
    ControlGroup {
        id: tab

        of: holder
    }
    Item {
        id: holder

        visible: laid.done
        anchors.fill: parent
    }
}
