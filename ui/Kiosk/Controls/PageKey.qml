import QtQuick

// An arrow that turns a page.
Pressable {
    id: key

    property bool available: true
    property string symbol: ""

    enabled: available
    ringRadius: Theme.keyRadius
    implicitWidth: Theme.pagerWidth
    implicitHeight: Theme.pagerWidth

    background: Rectangle {
        radius: Theme.keyRadius
        color: !key.available ? "transparent" : key.down ? Theme.selectedSurface : Theme.surface
        border.width: key.available ? Theme.hairline : 0
        border.color: Theme.primary
    }
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: key.symbol
            color: key.available ? Theme.primaryDeep : Theme.divider
            opacity: key.available ? 1 : 0.5
            side: key.width * 0.6
        }
    }
}
