import QtQuick
import Kiosk.Controls

// A line of what the kiosk's screens show: a screen's title, a part's, or something told.
Item {
    id: row

    required property string kind
    required property string plain
    required property string styled
    required property string when

    readonly property bool isScreen: kind === "screen"
    readonly property bool isPart: kind === "part"
    readonly property string symbol: {
        switch (kind) {
        case "do":
        case "expected":
        case "normal":
            return "check-circle-duotone";
        case "avoid":
            return "x-circle-duotone";
        case "call":
            return "phone-duotone";
        case "today":
            return "first-aid-kit-duotone";
        case "emergency":
            return "siren-duotone";
        default:
            return "";
        }
    }
    readonly property color tone: {
        switch (kind) {
        case "avoid":
            return Look.back;
        case "call":
            return Look.waiting;
        case "today":
        case "emergency":
            return Look.urgent;
        default:
            return Look.good;
        }
    }

    implicitHeight: words.height + Look.unit * (isScreen ? 22 : 10)

    Rectangle {
        visible: row.isScreen
        anchors.fill: parent
        anchors.topMargin: Look.unit * 6
        color: Look.mint
    }
    Icon {
        visible: row.symbol !== ""
        name: row.symbol
        color: row.tone
        side: Look.smallIcon
        x: Look.unit * 20
        y: words.y + Look.unit * 2
    }
    Said {
        id: words

        titled: row.isScreen || row.isPart
        x: Look.unit * (row.symbol !== "" ? 48 : 20)
        y: Look.unit * (row.isScreen ? 14 : 5)
        width: (date.visible ? date.x - Look.unit * 12 : parent.width - Look.unit * 20) - x
        plain: row.plain
        marked: row.styled
        color: row.isScreen ? Look.primaryDeep : Look.ink
        font.pixelSize: row.isScreen ? Look.text : Look.detail
        font.weight: row.isScreen || row.isPart ? Font.Bold : Font.Normal
    }
    Said {
        id: date

        visible: row.when !== ""
        x: parent.width - width - Look.unit * 20
        y: words.y
        width: Math.min(implicitWidth, parent.width * 0.42)
        horizontalAlignment: Text.AlignRight
        text: row.when
        color: row.isScreen ? Look.primaryDeep : Look.soft
        font.pixelSize: Look.detail
        font.weight: row.isPart || row.isScreen ? Font.Normal : Font.DemiBold
    }
}
