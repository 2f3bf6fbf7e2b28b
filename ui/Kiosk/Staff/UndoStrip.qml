import QtQuick
import Kiosk.Controls

// What was just done, and a way back for ten seconds.
Rectangle {
    id: strip

    property string text: ""
    property bool undoable: false

    signal undone
    signal gone // its time is over

    visible: text !== ""
    implicitHeight: Math.max(Look.control, words.height + Look.unit * 20) + Look.unit * 8
    radius: Look.cardRadius
    color: Look.strip
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    onTextChanged: {
        if (text !== "")
            time.restart();
        else
            time.stop();
    }

    Timer {
        id: time

        interval: 10000
        onTriggered: strip.gone()
    }
    Icon {
        id: picture

        x: Look.padding
        anchors.verticalCenter: parent.verticalCenter
        name: "check-circle-fill"
        color: Look.stripText
        side: Look.icon
    }
    Said {
        id: words

        x: picture.x + picture.width + Look.smallGap
        width: (undo.visible ? undo.x : strip.width) - x - Look.gap
        anchors.verticalCenter: parent.verticalCenter
        text: strip.text
        color: Look.stripText
        Accessible.ignored: true
    }
    Pressable {
        id: undo

        objectName: "undoButton"
        visible: strip.undoable
        x: parent.width - width - Look.unit * 12
        anchors.verticalCenter: parent.verticalCenter
        implicitWidth: undoWords.implicitWidth + Look.unit * 32
        implicitHeight: Look.smallControl
        ringRadius: Look.buttonRadius
        text: qsTr("Undo")
        onActivated: strip.undone()

        background: Rectangle {
            radius: Look.buttonRadius
            color: undo.down ? Look.stripPressed : "transparent"
        }
        contentItem: Item {
            Said {
                id: undoWords

                anchors.centerIn: parent
                text: undo.text
                color: Look.stripAction
                font.weight: Font.Bold
                Accessible.ignored: true
            }
        }
    }
}
