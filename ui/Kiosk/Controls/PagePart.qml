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
    property string note: "" // under the heading
    property string symbol: ""
    property Component picture: null // in the symbol's place
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
    readonly property real frame: actionHeight + 2 * padding + (headed ? headHeight + Theme.cardGap / 2 : 0) + (foot !== "" ? below.implicitHeight + gap : 0)
    readonly property real headHeight: Math.max(head.beside, title.implicitHeight + (note !== "" ? noted.implicitHeight : 0))
    readonly property alias place: place
    // Say of each block in turn how many lines it has, its least height, and how high its lines are.
    function measure() {
        const told = [];
        for (let i = 0; i < (wanted ? blocks.count : 0); ++i) {
            const block = blocks.itemAt(i) as PageBlock;
            if (block === null)
                continue;
            told.push(block.lines.length, block.least);
            for (const line of block.lines)
                told.push(line);
        }
        place.measure(told);
    }

    function measureLater() {
        Qt.callLater(measure);
    }

    // Show what of the blocks stands on this page.
    function lay() {
        for (let i = 0; i < blocks.count; ++i) {
            const block = blocks.itemAt(i) as PageBlock;
            if (block === null)
                continue;
            const shown = i >= place.first && i < place.first + place.count;
            block.visible = shown;
            block.leading = i === place.first;
            block.cut = shown && place.isCut(i);
            block.cutAbove = block.cut ? place.above(i) : 0;
            block.cutShown = block.cut ? place.here(i) : 0;
        }
    }

    visible: place.shown
    x: place.x
    y: place.y
    width: place.width
    height: place.height
    radius: Theme.cardRadius
    color: framed ? Theme.surface : Theme.backgroundFaded
    border.width: framed ? Theme.hairline : 0
    border.color: outline
    onWantedChanged: measureLater()
    Component.onCompleted: pages.take(place)
    Component.onDestruction: pages.leave(place)
    Accessible.role: Accessible.Grouping
    Accessible.name: heading
    Accessible.ignored: heading === ""

    PartPlace {
        id: place

        row: part.row
        placeInRow: part.placeInRow
        share: part.share
        frame: part.frame
        gap: part.gap
        onPlaceChanged: part.lay()
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
        Column {
            id: words

            x: (drawn.active ? ((drawn.item as Item)?.implicitWidth ?? 0) : icon.width) + Theme.smallGap
            width: parent.width - x - (end.text !== "" ? end.width + Theme.smallGap : 0)
            anchors.verticalCenter: parent.verticalCenter

            Label {
                id: title

                titled: true
                width: parent.width
                text: part.heading
                color: part.foreground
                font.pixelSize: Theme.heading
                font.weight: Font.Bold
            }
            Label {
                id: noted

                visible: text !== ""
                width: parent.width
                text: part.note
                color: Theme.foregroundMuted
                font.pixelSize: Theme.detail
            }
        }
        Label {
            id: end

            visible: text !== ""
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
                block.width = Qt.binding(() => Math.max(place.width, place.column) - 2 * part.padding);
                block.room = Qt.binding(() => part.pages.height - part.frame);
                block.column = Qt.binding(() => place.column - 2 * part.padding);
                block.visible = false; // until it has its place
                block.linesChanged.connect(part.measureLater);
                block.leastChanged.connect(part.measureLater);
                part.measureLater();
            }
            onItemRemoved: part.measureLater()
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
    Label {
        id: below

        visible: text !== ""
        x: part.padding
        y: part.height - height - part.padding - part.actionHeight
        width: place.column - 2 * part.padding
        plain: part.foot
        marked: part.markedFoot
        color: Theme.foregroundMuted
        font.pixelSize: Theme.detail
    }
}
