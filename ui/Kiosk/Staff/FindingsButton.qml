import QtQuick
import Kiosk
import Kiosk.Controls

// How much is to be mended, and how much to be looked at; it leads from one to the next.
Pressable {
    id: counts

    required property Writing writing
    readonly property int toFix: writing.checking.toFix
    readonly property int toReview: writing.checking.toReview

    visible: toFix + toReview > 0
    implicitHeight: Look.control
    implicitWidth: told.width + Look.unit * 32
    hoverEnabled: Look.pointer
    ringRadius: Look.buttonRadius
    text: qsTr("%1 to fix, %2 to review").arg(toFix).arg(toReview)
    Accessible.description: qsTr("Goes to the next one.")
    onActivated: writing.entry.walk()

    background: Rectangle {
        radius: Look.buttonRadius
        color: counts.down || counts.hovered ? Look.mintSoft : Look.surface
        border.width: Look.outline
        border.color: Look.divider
    }
    contentItem: Item {
        Row {
            id: told

            anchors.centerIn: parent
            spacing: Look.unit * 8

            Icon {
                visible: counts.toFix > 0
                anchors.verticalCenter: parent.verticalCenter
                name: "warning-octagon-fill"
                color: Look.urgent
                side: Look.smallIcon
            }
            Said {
                visible: counts.toFix > 0
                text: qsTr("%1 to fix").arg(counts.toFix)
                color: Look.urgent
                font.pixelSize: Look.detail
                font.weight: Font.Bold
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
            Icon {
                visible: counts.toReview > 0
                anchors.verticalCenter: parent.verticalCenter
                name: "warning-duotone"
                color: Look.waiting
                side: Look.smallIcon
            }
            Said {
                visible: counts.toReview > 0
                text: qsTr("%1 to review").arg(counts.toReview)
                color: Look.waiting
                font.pixelSize: Look.detail
                font.weight: Font.Bold
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
