import QtQuick
import Kiosk.Controls

// A word that stands in a list; a touch takes it away.
Pressable {
    id: chip

    property bool taken: true // whether a touch takes it away; else it adds it
    property string symbol: ""

    implicitHeight: Look.smallControl
    implicitWidth: Math.ceil(Math.min(words.implicitWidth, Look.unit * 420) + sign.width + Look.unit * 34) + 1 // a part of a pixel less would cut a word
    hoverEnabled: Look.pointer
    ringRadius: Look.buttonRadius
    Accessible.description: taken ? qsTr("Takes it away.") : ""

    background: Rectangle {
        radius: Look.buttonRadius
        color: chip.down || chip.hovered ? (chip.taken ? Look.mintHover : Look.mintSoft) : chip.taken ? Look.mint : Look.surface
        border.width: chip.taken ? 0 : Look.outline
        border.color: Look.fieldEdge
    }
    contentItem: Item {
        Said {
            id: words

            x: Look.unit * 14
            width: parent.width - sign.width - Look.unit * 34
            anchors.verticalCenter: parent.verticalCenter
            text: chip.text
            color: chip.taken ? Look.primaryDeep : Look.ink
            font.pixelSize: Look.detail
            font.weight: Font.DemiBold
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Icon {
            id: sign

            x: parent.width - width - Look.unit * 12
            anchors.verticalCenter: parent.verticalCenter
            name: chip.symbol !== "" ? chip.symbol : chip.taken ? "x-bold" : "plus-bold"
            color: Look.primaryDeep
            side: Look.smallIcon * 0.75
        }
    }
}
