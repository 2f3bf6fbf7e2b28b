import QtQuick

// A surface with a heading (an icon and a word) and what belongs together under it.
Rectangle {
    id: card

    default property alias content: inside.data
    property string heading: ""
    property string symbol: ""
    property real headingSize: Theme.heading
    property color shade: Theme.primaryDeep
    property color outline: Theme.line

    implicitHeight: column.implicitHeight + 2 * Theme.padding
    radius: Theme.cardRadius
    color: Theme.card
    border.width: Theme.hairline
    border.color: outline

    Column {
        id: column

        x: Theme.padding
        y: Theme.padding
        width: card.width - 2 * Theme.padding
        spacing: Theme.gap * 0.8

        Item {
            visible: card.heading !== ""
            width: parent.width
            height: Math.max(picture.visible ? picture.height : 0, title.height)

            Icon {
                id: picture

                anchors.verticalCenter: parent.verticalCenter
                name: card.symbol
                colour: card.shade
                side: Theme.icon
            }
            Words {
                id: title

                titled: true
                x: picture.visible ? picture.width + Theme.smallGap : 0
                width: parent.width - x
                anchors.verticalCenter: parent.verticalCenter
                text: card.heading
                color: card.shade
                font.pixelSize: card.headingSize
                font.weight: Font.Bold
            }
        }

        Column {
            id: inside

            width: parent.width
            spacing: Theme.smallGap * 1.2
        }
    }
}
