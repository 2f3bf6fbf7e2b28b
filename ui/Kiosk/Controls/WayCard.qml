import QtQuick

// One of a few ways to go on, with its drawing: the first one filled.
Pressable {
    id: way

    property string drawing: "" // an illustration's name
    property string note: ""
    property bool filled: false

    readonly property color foreground: filled ? Theme.primaryForeground : Theme.primaryDeep
    readonly property real around: Theme.tight ? Theme.smallGap : Theme.padding // the edge, above and below
    readonly property real beside: Theme.tight ? Theme.densePadding : Theme.padding
    readonly property real above: height - words.height - 3 * around // the room for the drawing
    property bool drawn: true

    ringRadius: Theme.cardRadius
    implicitHeight: Math.max(Theme.mainTouchTarget, words.height + 2 * around)
    Accessible.description: note

    background: Rectangle {
        radius: Theme.cardRadius
        color: way.filled ? (way.down ? Theme.primaryEdge : Theme.primary) : way.down ? Theme.selectedSurface : Theme.surface
        border.width: Theme.outlineWidth
        border.color: Theme.highContrast ? Theme.outline : Theme.primary
    }
    contentItem: Item {
        Rectangle {
            visible: way.drawn
            x: (parent.width - width) / 2
            y: way.around
            width: picture.width
            height: picture.height
            radius: Theme.keyRadius
            color: Theme.highContrast ? Theme.paper : Theme.backgroundFaded

            Image {
                id: picture

                readonly property real ratio: Theme.drawingRatio

                width: Math.min(way.width - 2 * Theme.padding, Math.max(0, way.above) * ratio)
                height: width / ratio
                source: way.drawing === "" ? "" : Qt.resolvedUrl(`../../../assets/illustrations/${way.drawing}.svg`)
                sourceSize: Qt.size(Math.round(width * Screen.devicePixelRatio), Math.round(height * Screen.devicePixelRatio))
                Accessible.ignored: true
            }
        }
        Column {
            id: words

            x: way.beside
            y: way.drawn ? parent.height - height - way.around : (parent.height - height) / 2
            width: arrow.x - x - Theme.smallGap
            spacing: Theme.tinyGap

            Label {
                width: parent.width
                text: way.text
                color: way.foreground
                lineHeight: Theme.titleLine
                font.pixelSize: Theme.tight ? Theme.normalTitle : Theme.largeText ? Theme.heading : Theme.largerHeading
                font.weight: Font.Bold
                Accessible.ignored: true
            }
            Label {
                visible: text !== ""
                width: parent.width
                text: way.note
                color: way.filled ? Theme.primaryForeground : Theme.foregroundMuted
                font.pixelSize: Theme.detail
                Accessible.ignored: true
            }
        }
        Icon {
            id: arrow

            x: parent.width - width - way.beside
            anchors.verticalCenter: words.verticalCenter
            name: "arrow-right-bold"
            color: way.foreground
            side: Theme.arrowIcon
        }
    }
}
