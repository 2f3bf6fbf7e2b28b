import QtQuick

// A surface with a heading (an icon and a word) and what belongs together under it.
Rectangle {
    id: card

    default property alias content: inside.data
    property string heading: ""
    property string corner: "" // a word at the end of the heading's line
    property string symbol: ""
    property bool dense: false // for long lists
    property real headingSize: Theme.heading
    property color foreground: Theme.primaryDeep
    property color outline: Theme.divider

    readonly property real padding: dense ? Theme.densePadding : Theme.padding

    implicitHeight: column.implicitHeight + 2 * padding
    radius: Theme.cardRadius
    color: Theme.surface
    border.width: Theme.hairline
    border.color: outline

    Column {
        id: column

        x: card.padding
        y: card.padding
        width: card.width - 2 * card.padding
        spacing: card.dense ? Theme.gap * 0.45 : Theme.cardGap

        Item {
            visible: card.heading !== ""
            width: parent.width
            height: Math.max(picture.visible ? picture.height : 0, title.height)

            Icon {
                id: picture

                anchors.verticalCenter: parent.verticalCenter
                name: card.symbol
                color: card.foreground
                side: Theme.icon
            }
            Label {
                id: title

                titled: true
                x: picture.visible ? picture.width + Theme.smallGap : 0
                width: parent.width - x - (end.text !== "" ? end.width + Theme.smallGap : 0)
                anchors.verticalCenter: parent.verticalCenter
                text: card.heading
                color: card.foreground
                font.pixelSize: card.headingSize
                font.weight: Font.Bold
            }
            Label {
                id: end

                visible: text !== ""
                x: parent.width - width
                y: title.y + title.baselineOffset - baselineOffset
                wrapMode: Text.NoWrap
                text: card.corner
                color: Theme.foregroundMuted
                font.pixelSize: Theme.detail
                Accessible.ignored: true // each line says it
            }
        }

        Column {
            id: inside

            width: parent.width
            spacing: card.dense ? Theme.denseGap : Theme.lineGap
        }
    }
}
