pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Something that patients will read differently: where, and in each language before and after.
Pressable {
    id: change

    required property string key
    required property string where
    required property Rows readings

    objectName: "change-" + key
    implicitHeight: inside.height + Look.unit * 28
    hoverEnabled: Look.pointer
    ringRadius: Look.cardRadius
    text: where
    Accessible.name: qsTr("Open: %1").arg(where)

    background: Panel {
        color: change.down || change.hovered ? Look.mintSoft : Look.surface
    }
    contentItem: Item {
        Column {
            id: inside

            x: Look.unit * 18
            y: Look.unit * 14
            width: parent.width - 2 * x
            spacing: Look.unit * 8

            Said {
                width: parent.width
                text: change.where
                font.weight: Font.Bold
                Accessible.ignored: true
            }
            Repeater {
                model: change.readings

                Column {
                    id: reading

                    required property string language
                    required property string old
                    required property string now

                    width: inside.width
                    spacing: Look.unit * 2

                    Said {
                        visible: reading.language !== ""
                        text: reading.language
                        color: Look.soft
                        font.pixelSize: Look.least
                        font.weight: Font.Bold
                    }
                    Said {
                        visible: reading.old !== ""
                        width: parent.width
                        text: reading.old
                        color: Look.soft
                        font.pixelSize: Look.detail
                        font.strikeout: true
                        Accessible.name: qsTr("Before: %1").arg(reading.old)
                    }
                    Rectangle {
                        visible: reading.now !== ""
                        width: Math.min(parent.width, after.implicitWidth + Look.unit * 12)
                        height: after.height + Look.unit * 4
                        radius: Look.unit * 4
                        color: Look.changedWords

                        Said {
                            id: after

                            x: Look.unit * 6
                            y: Look.unit * 2
                            width: reading.width - 2 * x
                            text: reading.now
                            font.pixelSize: Look.detail
                            Accessible.name: qsTr("Now: %1").arg(reading.now)
                        }
                    }
                }
            }
        }
    }
}
