import QtQuick

// What stands beside the main action in the bottom bar: an icon and a word; where the bar is short, the icon over it.
Pressable {
    id: button

    property string symbol: ""
    property string shortText: text // where the icon stands over the word
    property bool stacked: false

    readonly property real besideWidth: picture.side + Theme.smallGap + beside.implicitWidth + Theme.textSlack + 2 * Theme.padding
    readonly property real stackedWidth: Math.max(Theme.mainTouchTarget, under.implicitWidth + Theme.textSlack + 2 * Theme.smallGap)

    ringRadius: Theme.buttonRadius
    implicitWidth: stacked ? stackedWidth : besideWidth
    implicitHeight: Math.max(Theme.mainTouchTarget, stacked ? picture.side + under.implicitHeight + Theme.smallGap : beside.implicitHeight + 2 * Theme.smallGap)

    background: Rectangle {
        radius: Theme.buttonRadius
        color: button.down ? Theme.selectedSurface : Theme.surface
        border.width: Theme.outlineWidth
        border.color: Theme.primary
    }
    contentItem: Item {
        Icon {
            id: picture

            name: button.symbol
            color: Theme.primaryDeep
            side: Theme.smallIcon
            x: button.stacked ? (parent.width - width) / 2 : (parent.width - width - Theme.smallGap - beside.implicitWidth) / 2
            y: button.stacked ? (parent.height - height - under.implicitHeight) / 2 : (parent.height - height) / 2
        }
        Label {
            id: beside

            visible: !button.stacked
            x: picture.x + picture.width + Theme.smallGap
            anchors.verticalCenter: parent.verticalCenter
            wrapMode: Text.NoWrap
            text: button.text
            color: Theme.primaryDeep
            font.pixelSize: Theme.button
            font.weight: Font.Bold
            Accessible.ignored: true
        }
        Label {
            id: under

            visible: button.stacked
            anchors.horizontalCenter: parent.horizontalCenter
            y: picture.y + picture.height
            wrapMode: Text.NoWrap
            lineHeight: Theme.titleLine
            text: button.shortText
            color: Theme.primaryDeep
            font.pixelSize: Theme.normalDetail
            font.weight: Font.Bold
            Accessible.ignored: true
        }
    }
}
