import QtQuick

// One line of a list: a symbol, a sentence, and under it a detail such as a date.
Item {
    id: bullet

    property string text: ""
    property string marked: "" // the same where the clinic wrote it
    property string detail: ""
    property string symbol: "" // empty: a plain dot
    property bool bare: false // without a symbol or a dot, and without room for one
    property bool small: false
    property bool fitted: false // a small one's sentence is made smaller where it does not fit into a given height
    property color foreground: Theme.primary

    // Of each of its lines, the detail's too
    readonly property list<real> lineHeights: {
        const heights = Array(first.lineCount).fill(first.implicitHeight / first.lineCount);
        if (below.text !== "")
            heights.push(...Array(below.lineCount).fill(below.implicitHeight / below.lineCount));
        return heights;
    }

    // Of the sentence's first line
    readonly property real lineHeight: first.lineCount > 1 ? first.contentHeight / first.lineCount : first.contentHeight

    // Between which of them a block with several cuts it, with the gap to the next: only where it is taller than a page.
    function cutIn(room: real): list<real> {
        const heights = [...lineHeights];
        heights[heights.length - 1] += Theme.denseGap;
        const whole = heights.reduce((sum, height) => sum + height, 0);
        return whole > room ? heights : [whole];
    }

    width: parent ? parent.width : 0
    implicitHeight: Math.max(lines.height, small ? Theme.leastTouchTarget : 0)

    Rectangle {
        visible: bullet.symbol === "" && !bullet.bare
        x: (symbolIcon.width - width) / 2
        y: symbolIcon.y + (symbolIcon.height - height) / 2
        width: symbolIcon.width * 0.5
        height: width
        radius: width / 2
        color: bullet.foreground
    }
    Icon {
        id: symbolIcon

        visible: bullet.symbol !== ""
        name: bullet.symbol
        color: bullet.foreground
        side: Theme.smallIcon
        y: bullet.fitted ? (bullet.height - height) / 2 : lines.y + Math.max(0, (bullet.lineHeight - height) / 2)
    }
    Column {
        id: lines

        x: bullet.bare ? 0 : symbolIcon.width + Theme.smallGap
        y: bullet.small ? (bullet.height - height) / 2 : 0
        width: bullet.width - x

        Label {
            id: first

            width: parent.width
            height: bullet.fitted ? bullet.height : implicitHeight
            verticalAlignment: bullet.fitted ? Text.AlignVCenter : Text.AlignTop
            fontSizeMode: bullet.fitted ? Text.Fit : Text.FixedSize
            minimumPixelSize: Theme.normalDetail
            plain: bullet.text
            marked: bullet.marked
            lineHeight: Theme.listLine
            font.pixelSize: bullet.small ? Theme.detail : Theme.body
        }
        Label {
            id: below

            visible: text !== ""
            width: parent.width
            text: bullet.detail
            lineHeight: Theme.listLine
            color: Theme.foregroundMuted
            font.pixelSize: Theme.detail
        }
    }
}
