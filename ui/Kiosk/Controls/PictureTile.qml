import QtQuick

// One of many choices, as a tile of a grid: a picture, words, and at the end what a touch does: a box is ticked, an
// arrow goes on.  Its words are measured as they are; only in a tile that is lower than that are they made smaller.
Pressable {
    id: tile

    property string drawing: "" // an illustration's name
    property string symbol: "" // an icon's, where there is no illustration
    property string plain: text
    property string marked: "" // the same where the clinic wrote it
    property string note: ""
    property string end: "" // an icon's name
    property bool chosen: false
    property bool boxed: false
    property bool brief: false // whether it may stand beside another one where the rest are in one column
    property bool above: false // whether the picture stands above the words
    property real pictureSide: Theme.tight ? Theme.signPicture : Theme.tile
    property color foreground: Theme.foreground
    property color outline: Theme.outline
    property color surface: Theme.surface

    readonly property bool pictured: drawing !== "" || symbol !== ""
    readonly property real edge: Theme.densePadding
    readonly property real pictureSpace: pictured && !above ? pictureSide + Theme.smallGap : 0
    readonly property real pictureAbove: pictured && above ? pictureSide + Theme.smallGap : 0
    readonly property real endSpace: boxed ? Theme.box + Theme.smallGap : end !== "" ? Theme.smallIcon + Theme.smallGap : 0
    readonly property real wordsWidth: width - 2 * edge - pictureSpace - endSpace
    readonly property real noteHeight: note === "" ? 0 : noted.implicitHeight
    readonly property real wordsHeight: measured.implicitHeight + noteHeight
    readonly property real around: Theme.smallGap // above and below its words
    readonly property bool squeezed: height + Theme.pixel < wordsHeight + pictureAbove + 2 * Theme.tinyGap
    // So narrow that no word is broken
    readonly property real widest: letters.height && Math.max(0, ...plain.split(" ").map(word => letters.advanceWidth(word)))
    readonly property real leastWidth: 2 * edge + pictureSpace + endSpace + widest + Theme.textSlack

    ringRadius: Theme.cardRadius
    tickable: boxed
    ticked: chosen
    implicitHeight: Math.max(Theme.touchTarget, (above ? 0 : pictureSide) + Theme.smallGap, wordsHeight + pictureAbove + around)
    Accessible.role: boxed ? Accessible.CheckBox : Accessible.Button
    Accessible.description: note

    background: Rectangle {
        radius: Theme.cardRadius
        color: tile.down || tile.chosen ? Theme.selectedSurface : tile.surface
        border.width: tile.chosen ? Theme.outlineWidth : Theme.hairline
        border.color: tile.chosen ? Theme.primary : tile.outline
    }
    contentItem: Item {
        Drawing {
            x: tile.above ? (parent.width - width) / 2 : tile.edge
            y: tile.above ? (parent.height - height - words.height - Theme.smallGap) / 2 : (parent.height - height) / 2
            name: tile.drawing
            symbol: tile.symbol
            side: Math.min(tile.pictureSide, tile.height - Theme.smallGap)
        }
        Item {
            id: words

            x: tile.edge + tile.pictureSpace
            y: tile.above ? (parent.height - height + tile.pictureAbove) / 2 : (parent.height - height) / 2
            width: tile.wordsWidth
            height: tile.squeezed ? tile.height - tile.pictureAbove - 2 * Theme.tinyGap : tile.wordsHeight

            Label {
                width: parent.width
                height: parent.height - tile.noteHeight
                plain: tile.plain
                marked: tile.marked
                color: tile.foreground
                lineHeight: Theme.tileLine
                horizontalAlignment: tile.above ? Text.AlignHCenter : Text.AlignLeft
                verticalAlignment: Text.AlignVCenter
                fontSizeMode: tile.squeezed ? Text.Fit : Text.FixedSize
                minimumPixelSize: Theme.leastKeyLabel
                font.pixelSize: Theme.tileText
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            Label {
                id: noted

                visible: text !== ""
                y: parent.height - height
                width: parent.width
                horizontalAlignment: tile.above ? Text.AlignHCenter : Text.AlignLeft
                text: tile.note
                color: Theme.foregroundMuted
                font.pixelSize: Theme.detail
                Accessible.ignored: true
            }
        }
        CheckIndicator {
            visible: tile.boxed
            x: parent.width - width - tile.edge
            anchors.verticalCenter: parent.verticalCenter
            ticked: tile.chosen
        }
        Icon {
            visible: !tile.boxed && name !== ""
            x: parent.width - width - tile.edge
            anchors.verticalCenter: parent.verticalCenter
            name: tile.end
            color: tile.foreground
            side: Theme.smallIcon
        }
        Label {
            id: measured

            visible: false
            width: tile.wordsWidth
            plain: tile.plain
            marked: tile.marked
            lineHeight: Theme.tileLine
            font.pixelSize: Theme.tileText
            font.weight: Font.DemiBold
        }
        FontMetrics {
            id: letters

            font: measured.font
        }
    }
}
