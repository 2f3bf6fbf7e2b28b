import QtQuick

// A key of the on-screen keyboard.
Pressable {
    id: key

    property string symbol: ""
    property bool special: false
    property bool small: false
    property string label: text // what stands on it

    ringRadius: Theme.keyRadius
    quick: true

    background: Rectangle {
        radius: Theme.keyRadius
        color: Theme.keyEdge

        Rectangle {
            anchors.fill: parent
            anchors.topMargin: key.down ? Theme.edge / 2 : Theme.hairline / 2
            anchors.bottomMargin: key.down ? Theme.hairline : Theme.edge * 0.8
            anchors.leftMargin: Theme.hairline / 2
            anchors.rightMargin: Theme.hairline / 2
            radius: Theme.keyRadius
            color: key.down || key.special ? Theme.selectedSurface : Theme.surface
        }
    }
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: key.symbol
            color: Theme.foreground
            side: Math.min(key.height * 0.62, Theme.largerIcon)
        }
        Label {
            visible: key.symbol === ""
            anchors.fill: parent
            anchors.margins: Theme.smallGap / 2
            anchors.bottomMargin: Theme.smallGap / 2 + Theme.edge / 2
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.NoWrap
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.leastKeyLabel
            lineHeight: 1
            text: key.label
            font.pixelSize: key.small ? Theme.detail : Math.min(Theme.heading, key.height * 0.66)
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
    }
}
