import QtQuick

// A small tool, such as those of the top bar; `compact` shows only its icon.
Pressable {
    id: tool

    property string symbol: ""
    property bool compact: false
    property bool raised: false // on white with an edge, where it does not stand among other tools
    property list<string> texts: [text] // all that may stand there, so that it keeps its size
    property real textSize: Theme.detail
    property real side: Theme.smallIcon // of its icon
    property bool switching: false // for tools that switch something
    property bool on: false

    readonly property color foreground: on ? Theme.primaryForeground : Theme.primaryDeep
    readonly property real widest: texts.length > 1 ? metrics.height && Math.ceil(Math.max(...texts.map(each => metrics.advanceWidth(each)))) : 0
    readonly property real compactWidth: Math.max(Theme.touchTarget, side + 2 * Theme.smallGap)
    readonly property real fullWidth: Math.max(compactWidth, (symbol === "" ? 0 : side + Theme.smallGap)
                                               + Math.max(label.implicitWidth, widest) + 2 * Theme.mediumGap)

    tickable: switching
    ticked: on
    ringRadius: Theme.buttonRadius
    implicitWidth: compact ? compactWidth : fullWidth
    implicitHeight: Math.max(Theme.touchTarget, label.implicitHeight + Theme.smallGap)

    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: tool.textSize
        font.weight: Font.Bold
    }
    background: Rectangle {
        radius: Theme.buttonRadius
        color: tool.on ? Theme.primary : tool.down ? Theme.selectedSurface : tool.raised ? Theme.surface : Theme.backgroundFaded
        border.width: tool.raised && !tool.on ? Theme.hairline : 0
        border.color: Theme.outline
    }
    contentItem: Item {
        Icon {
            id: picture

            name: tool.symbol
            color: tool.foreground
            side: tool.side
            x: (parent.width - width - (tool.compact ? 0 : Theme.smallGap + label.implicitWidth)) / 2
            anchors.verticalCenter: parent.verticalCenter
        }
        Label {
            id: label

            visible: !tool.compact
            x: tool.symbol === "" ? (parent.width - width) / 2 : picture.x + picture.width + Theme.smallGap
            anchors.verticalCenter: parent.verticalCenter
            wrapMode: Text.NoWrap
            text: tool.text
            color: tool.foreground
            font.pixelSize: tool.textSize
            font.weight: Font.Bold
            Accessible.ignored: true
        }
    }
}
