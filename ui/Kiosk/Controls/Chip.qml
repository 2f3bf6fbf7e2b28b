import QtQuick

// One of a few choices in a row.
Pressable {
    id: chip

    property string symbol: ""
    property bool chosen: false
    property bool leads: false // a touch goes on: an arrow stands after the text
    property bool padded: true // false where it stands beside text: as low as a target may be
    property bool filled: false // the first of a few answers
    property bool fitted: false // its text is made smaller where it does not fit into a given height
    property real maximumWidth: Number.POSITIVE_INFINITY // the widest it may be; longer text wraps

    readonly property string symbolNow: chosen ? "check-bold" : symbol
    readonly property real iconSpace: symbolNow === "" ? 0 : Theme.smallIcon + Theme.smallGap

    readonly property real arrowSpace: leads ? Theme.smallIcon + Theme.smallGap : 0

    tickable: true
    ticked: chosen
    ringRadius: Math.min(height / 2, Theme.cardRadius * 1.4)
    implicitWidth: Math.min(maximumWidth, Math.max(Theme.touchTarget, Math.ceil(measured.implicitWidth) + Theme.textSlack + iconSpace + arrowSpace + 2 * Theme.padding))
    implicitHeight: Math.max(padded ? Theme.touchTarget : Theme.leastTouchTarget, label.implicitHeight + Theme.smallGap)
    Accessible.role: Accessible.RadioButton

    background: Rectangle {
        radius: chip.ringRadius
        color: chip.filled ? chip.down ? Theme.primaryEdge : Theme.primary : chip.chosen || chip.down ? Theme.selectedSurface : Theme.surface
        border.width: Theme.hairline
        border.color: chip.chosen || chip.filled ? Theme.primary : Theme.outline
    }
    contentItem: Item {
        Icon {
            x: Theme.padding
            anchors.verticalCenter: parent.verticalCenter
            name: chip.symbolNow
            color: chip.chosen ? Theme.primaryDeep : Theme.foreground
            side: Theme.smallIcon
        }
        Icon {
            visible: chip.leads
            x: parent.width - width - Theme.padding
            anchors.verticalCenter: parent.verticalCenter
            name: "arrow-right-bold"
            color: Theme.primaryDeep
            side: Theme.smallIcon
        }
        Label {
            id: label

            x: Theme.padding + chip.iconSpace
            width: chip.width - x - chip.arrowSpace - Theme.padding / 2
            height: chip.fitted ? chip.height - Theme.smallGap : implicitHeight
            verticalAlignment: Text.AlignVCenter
            fontSizeMode: chip.fitted ? Text.Fit : Text.FixedSize
            minimumPixelSize: Theme.normalDetail
            anchors.verticalCenter: parent.verticalCenter
            text: chip.text
            color: chip.filled ? Theme.primaryForeground : chip.chosen ? Theme.primaryDeep : Theme.foreground
            lineHeight: Theme.titleLine
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
        Label {
            id: measured

            visible: false
            wrapMode: Text.NoWrap
            text: chip.text
            font.weight: Font.DemiBold
        }
    }
}
