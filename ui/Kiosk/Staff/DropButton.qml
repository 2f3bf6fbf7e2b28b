import QtQuick
import Kiosk.Controls

// Says what is chosen, and opens what there is to choose from.
Pressable {
    id: button

    required property string symbol
    property bool open: false

    readonly property real wanted: words.implicitWidth + picture.width + arrow.width + Look.unit * 48

    implicitHeight: Look.touch ? Look.control : Look.smallControl
    implicitWidth: wanted
    hoverEnabled: Look.pointer
    ringRadius: Look.buttonRadius
    Accessible.role: Accessible.ButtonDropDown

    background: Rectangle {
        radius: Look.buttonRadius
        color: button.open ? Look.mint : button.down || button.hovered ? Look.mintSoft : Look.surface
        border.width: Look.outline
        border.color: button.open ? Look.primary : Look.fieldEdge
    }
    contentItem: Item {
        Icon {
            id: picture

            name: button.symbol
            color: Look.primaryDeep
            side: button.symbol === "" ? 0 : Look.smallIcon * 1.1
            x: Look.unit * 14
            anchors.verticalCenter: parent.verticalCenter
        }
        Said {
            id: words

            x: picture.x + (button.symbol === "" ? 0 : picture.width + Look.unit * 8)
            width: arrow.x - x - Look.unit * 6
            anchors.verticalCenter: parent.verticalCenter
            text: button.text
            font.pixelSize: Look.detail
            font.weight: Font.DemiBold
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Icon {
            id: arrow

            name: button.open ? "caret-up-bold" : "caret-down-bold"
            color: Look.soft
            side: Look.smallIcon * 0.8
            x: parent.width - width - Look.unit * 14
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
