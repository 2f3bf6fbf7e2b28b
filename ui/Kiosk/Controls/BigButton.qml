import QtQuick

// The main action: filled, with a darker lower edge that it presses into.  `outlined` is the second choice
// beside it.
Pressable {
    id: button

    property bool available: true // what cannot be used now looks so; `enabled` also follows the screen
    property string symbol: "" // an icon's name
    property bool symbolFirst: false
    property string note: "" // a smaller line under the text
    property list<string> notes: note === "" ? [] : [note] // all that may ever stand there: its place is kept
    property real noteSize: Theme.detail
    property bool outlined: false
    property bool onPanel: false // on Welcome's and Done's dark ground, where white is what stands out
    property real textSize: Theme.button
    property bool spread: false // the text at the left edge, the icon at the right one

    readonly property color foreground: !available ? Theme.disabledForeground : onPanel ? (outlined ? Theme.panelForeground : Theme.panelButtonForeground)
                                              : outlined ? Theme.primaryDeep : Theme.primaryForeground
    readonly property color face: {
        if (!available)
            return Theme.disabledSurface;
        if (onPanel)
            return outlined ? (down ? Theme.panelPressed : Theme.panelSurface) : Theme.panelButton;
        return outlined ? (down ? Theme.selectedSurface : Theme.surface) : Theme.primary;
    }
    readonly property real widestNote: noteFont.height && Math.max(0, ...notes.map(each => noteFont.advanceWidth(each)))
    readonly property real naturalText: Math.ceil(Math.max(measured.implicitWidth, widestNote)) + Theme.textSlack
    // As wide as it is whatever stands under the text
    readonly property real plainWidth: Math.ceil(measured.implicitWidth) + Theme.textSlack + (symbol === "" ? 0 : Theme.buttonIcon + Theme.smallGap)
                                       + 2 * Theme.buttonPadding
    readonly property real notedHeight: notes.length > 0 ? named.implicitHeight + noteMeasured.implicitHeight : 0
    readonly property real symbolSpace: symbol === "" ? 0 : picture.side + Theme.smallGap

    enabled: available
    ringRadius: Theme.buttonRadius
    implicitWidth: Math.max(Theme.mainTouchTarget * 1.6, naturalText + symbolSpace + 2 * Theme.buttonPadding)
    implicitHeight: Math.max(Theme.mainTouchTarget, Math.max(column.implicitHeight, notedHeight) + Theme.edge + 2 * Theme.smallGap)
    Accessible.description: note

    background: Item {
        Rectangle {
            anchors.fill: parent
            radius: Theme.buttonRadius
            color: button.available ? button.onPanel ? Theme.panelEdge : Theme.primaryEdge : Theme.disabledSurface
            visible: !button.outlined
        }
        Rectangle {
            anchors.fill: parent
            anchors.topMargin: pressed.lowered
            anchors.bottomMargin: button.outlined ? 0 : Theme.edge - pressed.lowered
            radius: Theme.buttonRadius
            color: button.face
            border.width: button.outlined ? Theme.outlineWidth : 0
            border.color: !button.available ? Theme.disabledForeground : button.onPanel ? Theme.panelForeground : Theme.primary
        }
    }
    contentItem: Item {
        id: pressed

        property real lowered: button.down && !button.outlined ? Theme.edge : 0

        Behavior on lowered {
            NumberAnimation {
                duration: Theme.pressTime
            }
        }

        Icon {
            id: picture

            readonly property real block: column.width + Theme.smallGap + side

            name: button.symbol
            color: button.foreground
            side: button.notes.length > 0 && button.noteSize === Theme.detail ? Theme.buttonIcon : Theme.arrowIcon
            y: (parent.height - height) / 2 + column.settle
            x: button.spread ? (button.symbolFirst ? Theme.spreadPadding : parent.width - width - Theme.spreadPadding)
                             : (button.symbolFirst ? (parent.width - block) / 2 : (parent.width + block) / 2 - width)
        }

        Column {
            id: column

            readonly property real settle: pressed.lowered - (button.outlined ? 0 : Theme.edge / 2)
            readonly property real room: pressed.width - button.symbolSpace - 2 * (button.spread ? Theme.spreadPadding : Theme.padding * 0.6)

            width: button.spread ? room : Math.min(room, button.naturalText)
            y: (parent.height - height) / 2 + settle
            x: button.spread ? Theme.spreadPadding + (button.symbolFirst ? button.symbolSpace + Theme.smallGap : 0)
                             : (parent.width - width + (button.symbolFirst ? button.symbolSpace : -button.symbolSpace)) / 2

            Label {
                id: named

                width: parent.width
                text: button.text
                color: button.foreground
                lineHeight: Theme.titleLine
                font.pixelSize: button.textSize
                font.weight: Font.Bold
                horizontalAlignment: button.spread || button.symbol !== "" ? Text.AlignLeft : Text.AlignHCenter
                Accessible.ignored: true
            }
            Label {
                id: noted

                objectName: "buttonNote"
                visible: text !== ""
                width: parent.width
                text: button.note
                color: button.foreground
                font.pixelSize: button.noteSize
                Accessible.ignored: true
            }
        }

        Label {
            id: measured

            visible: false
            wrapMode: Text.NoWrap
            text: button.text
            font.pixelSize: button.textSize
            font.weight: Font.Bold
        }
        Label {
            id: noteMeasured

            visible: false
            wrapMode: Text.NoWrap
            text: button.notes[0] ?? ""
            font.pixelSize: button.noteSize
        }
        FontMetrics {
            id: noteFont

            font: noteMeasured.font
        }
    }
}
