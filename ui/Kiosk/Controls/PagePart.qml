pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Blocks of one kind under their heading, which each page of them repeats: as much of them as the page has.
// Parts of one row stand side by side.
Rectangle {
    id: part

    required property Pages pages
    property int row: 0
    property int placeInRow: 0
    property real share: 1 // of the row's width
    property var model: null
    property Component delegate
    property string heading: ""
    property string corner: "" // a word at the end of the heading's line
    property string note: "" // under the heading; after it where there is little room
    property string symbol: ""
    property Component picture: null // in the symbol's place
    property Component headAction: null // what can be touched at the end of the heading's line
    property Component action: null // what can be touched at its end, on each page
    property color foreground: Theme.primaryDeep
    property color outline: Theme.divider
    property bool wanted: true
    property bool titled: true // whether it shows its heading
    property bool framed: true // whether it is a card
    property real gap: Theme.denseGap
    property string foot: "" // below the blocks, on each page
    property string markedFoot: "" // the same where the clinic wrote it

    readonly property bool headed: heading !== "" && titled && !pages.headless
    readonly property real padding: framed ? Theme.densePadding : 0
    readonly property real actionHeight: acting.active ? ((acting.item as Item)?.implicitHeight ?? 0) + gap : 0
    readonly property real frame: actionHeight + 2 * padding + (headed ? headHeight + Theme.cardGap / 2 : 0) + (foot !== "" ? measuredFoot.implicitHeight + gap : 0)
    readonly property real headHeight: Math.max(head.beside, pressed.height, title.implicitHeight + (note !== "" && !words.oneLine ? noted.implicitHeight : 0))
    readonly property alias place: place

    // What it needs, in the numbers that kiosk/qt/common/placing.py reads.
    function needs(): list<real> {
        const told = [];
        let count = 0;
        for (let i = 0; i < (wanted ? blocks.count : 0); ++i) {
            const block = blocks.itemAt(i) as PageBlock;
            if (block === null)
                continue;
            ++count;
            told.push(block.lines.length, block.least);
            for (const line of block.lines)
                told.push(line);
        }
        told.unshift(part.row, part.placeInRow, part.share, part.frame, part.gap, count);
        return told;
    }

    // Read its own of what that wrote, and return where the next part's begins.
    function take(numbers: list<real>, at: int): int {
        const begin = at + Pager.before;
        const end = begin + numbers[begin - 1] * Pager.each;
        place.column = numbers[at];
        place.pieces = numbers.slice(begin, end);
        place.firstPage = begin < end ? numbers[begin] : 0;
        return end;
    }

    // Show what of it stands on a page.
    function show(page: int) {
        let at = 0;
        while (at < place.pieces.length && place.pieces[at] !== page)
            at += Pager.each;
        place.shown = at < place.pieces.length;
        if (place.shown) {
            x = place.pieces[++at];
            y = place.pieces[++at];
            width = place.pieces[++at];
            height = place.pieces[++at];
            place.first = place.pieces[++at];
            place.last = place.first + place.pieces[++at] - 1;
            place.line = place.pieces[++at];
            place.lines = place.pieces[++at];
        }
        place.cornered = place.footed = false;
        for (let i = 0; i < blocks.count; ++i) {
            const block = blocks.itemAt(i) as PageBlock;
            if (block === null)
                continue;
            const here = place.shown && i >= place.first && i <= place.last;
            const line = i === place.first ? place.line : 0;
            const cut = i === place.last && place.lines >= 0;
            const end = cut ? line + place.lines : block.lines.length;
            block.visible = here;
            place.cornered = place.cornered || here && block.cornered;
            place.footed = place.footed || here && block.footed;
            block.leading = here && i === place.first;
            block.cut = here && (line > 0 || cut);
            block.cutAbove = block.cut ? block.heightOf(0, line) : 0;
            block.cutShown = block.cut ? block.heightOf(line, end) : 0;
        }
    }

    visible: place.shown
    radius: Theme.cardRadius
    color: framed ? Theme.surface : Theme.backgroundFaded
    border.width: framed ? Theme.hairline : 0
    border.color: outline
    onWantedChanged: pages?.layLater()
    onRowChanged: pages?.layLater()
    onPlaceInRowChanged: pages?.layLater()
    onShareChanged: pages?.layLater()
    onFrameChanged: pages?.layLater()
    onGapChanged: pages?.layLater()
    Component.onCompleted: pages.take(part)
    Component.onDestruction: pages.leave(part)
    Accessible.role: Accessible.Grouping
    Accessible.name: heading
    Accessible.ignored: heading === ""

    QtObject {
        id: place

        property bool shown: false // whether something of it stands on this page
        property real column: 0 // the width by which it measures itself, on every page
        property int firstPage: 0
        property list<real> pieces: [] // what of it stands where, on every page, as it was taken
        property int first: 0 // the first block on this page, and the last
        property int last: 0
        property int line: 0 // the first line of the first one that is shown
        property int lines: -1 // how many of the last one are; -1: all
        property bool cornered: false // whether the word in the corner is about something on this page
        property bool footed: false // and what stands at the foot
    }
    Item {
        id: head

        visible: part.headed
        x: part.padding
        y: part.padding
        width: part.width - 2 * part.padding
        height: part.headHeight

        readonly property real beside: drawn.active ? ((drawn.item as Item)?.implicitHeight ?? 0) : icon.height

        Icon {
            id: icon

            visible: !drawn.active
            anchors.verticalCenter: parent.verticalCenter
            name: part.symbol
            color: part.foreground
            side: Theme.icon
        }
        Loader {
            id: drawn

            active: part.picture !== null
            sourceComponent: part.picture
        }
        Item {
            id: words

            // By the width that the part has on every page: how high its heading is must not hang on which is shown
            readonly property bool oneLine: Theme.tight && title.implicitWidth + Theme.mediumGap + noted.implicitWidth <= place.column - 2 * part.padding - x

            x: (drawn.active ? ((drawn.item as Item)?.implicitWidth ?? 0) : icon.width) + Theme.smallGap
            width: place.column - 2 * part.padding - x - (end.text !== "" ? end.width + Theme.smallGap : 0) - (pressed.active ? pressed.width + Theme.smallGap : 0)
            height: title.height + (part.note !== "" && !oneLine ? noted.height : 0)
            anchors.verticalCenter: parent.verticalCenter

            Label {
                id: title

                titled: true
                width: words.oneLine ? implicitWidth : parent.width
                text: part.heading
                color: part.foreground
                font.pixelSize: Theme.heading
                font.weight: Font.Bold
            }
            Label {
                id: noted

                visible: text !== ""
                x: words.oneLine ? title.width + Theme.mediumGap : 0
                y: words.oneLine ? title.baselineOffset - baselineOffset : title.height
                width: parent.width - x
                text: part.note
                color: Theme.foregroundMuted
                font.pixelSize: Theme.detail
            }
        }
        Loader {
            id: pressed

            active: part.headAction !== null
            x: parent.width - width
            sourceComponent: part.headAction
        }
        Label {
            id: end

            visible: text !== "" && place.cornered
            x: parent.width - width
            y: words.y + title.baselineOffset - baselineOffset
            wrapMode: Text.NoWrap
            text: part.corner
            color: Theme.foregroundMuted
            font.pixelSize: Theme.detail
            Accessible.ignored: true // each line says it
        }
    }
    Column {
        x: part.padding
        y: part.padding + (part.headed ? part.headHeight + Theme.cardGap / 2 : 0)
        width: part.width - 2 * part.padding
        spacing: part.gap

        Repeater {
            id: blocks

            model: part.model
            delegate: part.delegate
            onItemAdded: (index, item) => {
                const block = item as PageBlock;
                block.width = Qt.binding(() => Math.max(part.width, place.column) - 2 * part.padding);
                block.room = Qt.binding(() => part.pages.height - part.frame);
                block.column = Qt.binding(() => place.column - 2 * part.padding);
                block.visible = false; // until it has its place
                block.linesChanged.connect(part.pages.layLater);
                block.leastChanged.connect(part.pages.layLater);
                part.pages.layLater();
            }
            onItemRemoved: part.pages?.layLater()
        }
    }
    Loader {
        id: acting

        active: part.action !== null
        x: part.padding
        y: part.height - part.actionHeight + part.gap - part.padding
        width: part.width - 2 * part.padding
        sourceComponent: part.action
    }
    Label { // at the width by which the part measures itself, on every page
        id: measuredFoot

        visible: false
        width: place.column - 2 * part.padding
        plain: part.foot
        marked: part.markedFoot
        font.pixelSize: Theme.detail
    }
    Label {
        visible: text !== "" && place.footed
        x: part.padding
        y: part.height - height - part.padding - part.actionHeight
        width: Math.max(part.width, place.column) - 2 * part.padding
        plain: part.foot
        marked: part.markedFoot
        color: Theme.foregroundMuted
        font.pixelSize: Theme.detail
    }
}
