import QtQuick

// What the strip offers while something is read aloud; without its word where there is no room.
Pressable {
    id: button

    property string symbol: ""
    property bool worded: false
    property bool filled: false
    property bool reachable: true // by Tab
    property list<string> texts: [text] // all that may stand there, so that it keeps its size

    readonly property real side: Math.min(Theme.smallIcon, Theme.touchTarget / 2)
    readonly property color foreground: filled ? Theme.stripSurface : Theme.stripForeground
    readonly property real widest: metrics.height && Math.max(0, ...texts.map(each => metrics.advanceWidth(each)))
    readonly property real fullWidth: side + Theme.smallGap + Math.ceil(widest) + Theme.textSlack + 2 * Theme.gap

    focusPolicy: reachable ? Qt.TabFocus : Qt.NoFocus
    ringRadius: height / 2
    ringColour: Theme.stripNow
    implicitWidth: worded ? fullWidth : Theme.touchTarget
    implicitHeight: Theme.touchTarget

    background: Rectangle {
        radius: height / 2
        color: button.filled ? Theme.stripForeground : button.down ? Theme.stripPressed : Theme.stripSurface
        border.width: Theme.outlineWidth
        border.color: Theme.stripForeground
    }
    contentItem: Item {
        Icon {
            id: picture

            x: (parent.width - width - (button.worded ? Theme.smallGap + named.implicitWidth : 0)) / 2
            anchors.verticalCenter: parent.verticalCenter
            name: button.symbol
            color: button.foreground
            side: button.side
        }
        Label {
            id: named

            visible: button.worded
            x: picture.x + picture.width + Theme.smallGap
            anchors.verticalCenter: parent.verticalCenter
            wrapMode: Text.NoWrap
            text: button.text
            color: button.foreground
            font.pixelSize: Theme.detail
            font.weight: Font.Bold
            Accessible.ignored: true
        }
    }
    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: Theme.detail
        font.weight: Font.Bold
    }
}
