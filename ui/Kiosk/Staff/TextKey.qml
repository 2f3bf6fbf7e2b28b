import QtQuick
import Kiosk.Controls

// A key of the keyboard for text.
Pressable {
    id: key

    property string label: text // what stands on it
    property string symbol: ""
    property bool special: false
    property bool faint: false // of the row of accents
    property bool spare: false // its label is only a name
    property bool lit: false // it stays in force

    readonly property color ink: lit ? Look.primaryText : special ? Look.primaryDeep : spare ? Look.soft : Look.ink

    ringRadius: Look.fieldRadius
    focusPolicy: Qt.NoFocus
    quick: true

    background: Rectangle {
        radius: Look.fieldRadius
        color: key.special ? Look.mintPressed : Look.divider

        Rectangle {
            anchors.fill: parent
            anchors.topMargin: key.down ? Look.edge : Look.hairline / 2
            anchors.bottomMargin: key.down ? Look.hairline / 2 : Look.edge
            anchors.leftMargin: Look.hairline / 2
            anchors.rightMargin: Look.hairline / 2
            radius: Look.fieldRadius
            color: key.lit ? Look.primary : key.down ? Look.mintPressed : key.special ? Look.mint
                                                                                      : key.faint ? Look.canvas : Look.surface
        }
    }
    contentItem: Item {
        Row {
            anchors.centerIn: parent
            anchors.verticalCenterOffset: key.down ? Look.edge / 2 : -Look.edge / 2
            spacing: Look.unit * 10

            Icon {
                name: key.symbol
                color: key.ink
                side: Math.min(key.height * 0.5, Look.icon)
                anchors.verticalCenter: parent.verticalCenter
            }
            Said {
                visible: key.label !== ""
                anchors.verticalCenter: parent.verticalCenter
                text: key.label
                color: key.ink
                font.pixelSize: key.special || key.spare ? Look.text * 0.97 : Look.heading * 1.08
                font.weight: key.spare ? Font.Normal : Font.Bold
                lineHeight: 1
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
