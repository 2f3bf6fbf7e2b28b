import QtQuick

// A line of a list as a block of a page.
PageBlock {
    id: block

    property alias bare: bullet.bare
    property alias symbol: bullet.symbol
    property alias foreground: bullet.foreground
    property alias text: bullet.text
    property alias marked: bullet.marked
    property alias detail: bullet.detail

    lines: bullet.lineHeights

    Bullet {
        id: bullet

        width: block.column
    }
}
