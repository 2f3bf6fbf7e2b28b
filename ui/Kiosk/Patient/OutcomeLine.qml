import QtQuick
import Kiosk.Controls

// The state of the paper or of the email, in an icon and a sentence.
Rectangle {
    id: line

    property string text: ""
    property real maximumWidth: 0
    readonly property real naturalWidth: visible ? Math.min(maximumWidth, onOneLine) : 0
    readonly property real onOneLine: Math.ceil(measured.implicitWidth) + Theme.textSlack + picture.width + Theme.mediumGap
                                      + 2 * Theme.padding
    readonly property bool waiting: state === "queued" || state === "sending"
    readonly property bool fine: state === "done"

    visible: text !== ""
    width: naturalWidth
    height: label.height + 2 * Theme.padding * 0.8
    radius: Theme.cardRadius
    color: Theme.surface
    border.width: Theme.hairline
    border.color: Theme.divider
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Icon {
        id: picture

        x: Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        name: line.fine ? "check-circle-duotone" : line.waiting ? "hourglass-duotone" : "warning-circle-duotone"
        color: line.fine ? Theme.good : line.waiting ? Theme.primary : Theme.caution
        side: Theme.largerIcon
    }
    Label {
        id: label

        x: picture.x + picture.width + Theme.mediumGap
        width: line.width - x - Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        text: line.text
        Accessible.ignored: true
    }
    Label {
        id: measured

        visible: false
        wrapMode: Text.NoWrap
        text: line.text
    }
}
