import QtQuick
import Kiosk.Controls

// One place on the rail: an icon, its word, and how many things wait there.
Pressable {
    id: item

    required property string symbol
    property string shortText: text // where there is little room
    property int count: 0
    property bool current: false
    property bool beside: Look.railWords // the word stands beside the icon

    readonly property color ink: current ? Look.primaryDeep : Look.ink

    hoverEnabled: Look.pointer
    ringRadius: Look.buttonRadius
    implicitHeight: Look.unit * (Look.touch ? 88 : 46)
    Accessible.name: count > 0 ? qsTr("%1, %2 waiting").arg(text).arg(count) : text
    Accessible.role: Accessible.PageTab

    background: Rectangle {
        radius: Look.buttonRadius
        color: item.current || item.down ? Look.mint : item.hovered ? Look.mintSoft : "transparent"
    }
    contentItem: Item {
        Icon {
            id: picture

            name: item.symbol
            color: item.current ? Look.primary : Look.soft
            side: Look.touch ? Look.largeIcon : Look.icon * 1.1
            x: item.beside ? Look.unit * 14 : (parent.width - width) / 2
            y: Look.touch ? Look.unit * 14 : (parent.height - height) / 2
        }
        Said {
            visible: item.beside || Look.touch
            text: Look.touch ? item.shortText : item.text
            color: item.ink
            font.pixelSize: Look.touch ? Look.least : Look.text
            font.weight: Font.Bold
            lineHeight: item.beside ? 0.9 : Look.line
            wrapMode: item.beside ? Text.Wrap : Text.NoWrap
            maximumLineCount: item.beside ? 2 : 1
            fontSizeMode: item.beside ? Text.FixedSize : Text.HorizontalFit
            minimumPixelSize: Math.round(Look.least * 0.8)
            width: item.beside ? parent.width - x - Look.unit * (item.count > 0 ? 40 : 8) : parent.width - Look.unit * 4
            horizontalAlignment: item.beside ? Text.AlignLeft : Text.AlignHCenter
            x: item.beside ? picture.x + picture.width + Look.smallGap : Look.unit * 2
            y: item.beside ? (parent.height - height) / 2 : picture.y + picture.height + Look.unit * 2
            Accessible.ignored: true
        }
        Rectangle {
            visible: item.count > 0
            width: Math.max(height, number.implicitWidth + Look.unit * 10)
            height: Look.unit * 26
            radius: height / 2
            color: Look.touch ? Look.primary : Look.surface
            x: item.beside ? parent.width - width - Look.unit * 12 : picture.x + picture.width - Look.unit * 8
            y: item.beside ? (parent.height - height) / 2 : Look.unit * 4

            Said {
                id: number

                anchors.centerIn: parent
                text: item.count
                color: Look.touch ? Look.primaryText : Look.ink
                font.pixelSize: Look.unit * 15
                font.weight: Font.Bold
                lineHeight: 1
                Accessible.ignored: true
            }
        }
    }
}
