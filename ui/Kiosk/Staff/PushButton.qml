import QtQuick
import Kiosk.Controls

// A button of the staff's screens.  `kind`: "main" (one a screen), "quiet", "outline", "grave" (red edge),
// "graveNow" (red, the second touch) or "link" (words only).
Pressable {
    id: button

    property string kind: "quiet"
    property string symbol: ""
    property bool symbolLast: false
    property bool available: true // what cannot act yet stays in its place, and a sentence beside it says why
    property bool small: false
    property real textSize: kind === "main" || kind === "graveNow" ? Look.text * 1.06 : Look.text
    property bool fills: false // the words may take all the width that it has

    readonly property bool filled: kind === "main" || kind === "graveNow"
    readonly property bool sunken: down && filled
    readonly property color wordColour: !available ? Look.inactive
                                                   : kind === "main" ? Look.primaryText
                                                                     : kind === "graveNow" ? Look.primaryText
                                                                                           : kind === "grave" ? Look.urgent
                                                                                                              : Look.primaryDeep

    hoverEnabled: Look.pointer
    ringRadius: Look.buttonRadius
    implicitHeight: small ? Look.smallControl : filled ? Look.mainControl : Look.control
    implicitWidth: content.wanted + 2 * (kind === "link" ? Look.unit * 8 : Look.unit * 22)
    Accessible.description: available ? "" : qsTr("It cannot act yet.")

    background: Rectangle {
        radius: Look.buttonRadius
        color: {
            if (!button.available)
                return button.kind === "link" ? "transparent" : Look.inactiveGround;
            switch (button.kind) {
            case "main":
                return Theme.primaryEdge;
            case "graveNow":
                return Look.urgentEdge;
            case "quiet":
                return button.down ? Look.mintPressed : button.hovered ? Look.mintHover : Look.mint;
            case "outline":
                return button.down ? Look.mint : button.hovered ? Look.mintSoft : Look.surface;
            case "grave":
                return button.down ? Look.urgentGround : button.hovered ? Look.urgentHint : Look.surface;
            default:
                return button.down || button.hovered ? Look.mintSoft : "transparent";
            }
        }
        border.width: button.available && (button.kind === "outline" || button.kind === "grave") ? Look.outline * 1.2 : 0
        border.color: button.kind === "grave" ? Look.urgent : Look.primary

        Rectangle {
            visible: button.filled && button.available
            anchors.fill: parent
            anchors.topMargin: button.sunken ? Look.edge : 0
            anchors.bottomMargin: button.sunken ? 0 : Look.edge
            radius: Look.buttonRadius
            color: button.kind === "main" ? (button.down || button.hovered ? Look.primaryHover : Look.primary)
                                          : (button.down || button.hovered ? Look.urgentHover : Look.urgent)
        }
    }
    contentItem: Item {
        id: content

        readonly property real beside: picture.visible ? picture.width + (button.text === "" ? 0 : Look.smallGap) : 0
        readonly property real wanted: words.implicitWidth + beside
        readonly property real wordRoom: button.width - 2 * Look.unit * 8 - beside
        readonly property real used: words.width + beside
        readonly property real start: button.kind === "link" && !button.fills ? Look.unit * 8 : (button.width - used) / 2

        Icon {
            id: picture

            name: button.symbol
            color: button.wordColour
            side: button.small ? Look.smallIcon : Look.icon
            x: button.symbolLast ? content.start + content.used - width : content.start
            y: (button.height - height) / 2 + (button.filled ? (button.sunken ? Look.edge / 2 : -Look.edge / 2) : 0)
        }
        Said {
            id: words

            x: button.symbolLast || !picture.visible ? content.start : content.start + picture.width + Look.smallGap
            y: (button.height - height) / 2 + (button.filled ? (button.sunken ? Look.edge / 2 : -Look.edge / 2) : 0)
            width: Math.min(implicitWidth, content.wordRoom)
            text: button.text
            color: button.wordColour
            font.pixelSize: button.textSize
            font.weight: Font.Bold
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Math.round(Look.least * 0.85)
            Accessible.ignored: true
        }
    }
}
