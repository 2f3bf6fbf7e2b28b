import QtQuick
import Kiosk

// Somebody's new code: entered twice, or made by chance and shown once.
Panel {
    id: asked

    required property NewCode code

    signal ended

    implicitHeight: inside.height + 2 * Look.padding
    onActiveFocusChanged: {
        if (activeFocus)
            pad.forceActiveFocus(Qt.OtherFocusReason);
    }

    Column {
        id: inside

        x: Look.padding
        y: Look.padding
        width: parent.width - 2 * x
        spacing: Look.unit * 14

        Said {
            titled: true
            width: parent.width
            text: qsTr("New code for %1").arg(asked.code.name)
            font.pixelSize: Look.heading
            font.weight: Font.Bold
        }
        Said {
            width: parent.width
            visible: asked.code.made === ""
            text: asked.code.problem !== "" ? asked.code.problem
                : asked.code.again ? qsTr("The same six digits once more.")
                                    : qsTr("%1 enters six digits that nobody else knows.").arg(asked.code.name)
            color: asked.code.problem !== "" ? Look.urgent : Look.soft
            font.weight: asked.code.problem !== "" ? Font.Bold : Font.Normal
            Accessible.role: asked.code.problem !== "" ? Accessible.AlertMessage : Accessible.StaticText
        }
        CodePad {
            id: pad

            visible: asked.code.made === ""
            width: Math.min(parent.width, Look.unit * 420)
            digits: asked.code.digits
            wrong: asked.code.problem !== ""
            onDigit: digit => asked.code.type(digit)
            onErased: asked.code.erase()
            onCleared: asked.code.clear()
        }
        Said {
            objectName: "madeCode"
            visible: asked.code.made !== ""
            width: parent.width
            text: asked.code.made
            font.pixelSize: Look.title * 1.3
            font.weight: Font.ExtraBold
        }
        Said {
            visible: asked.code.made !== ""
            width: parent.width
            text: qsTr("Give it to %1 now: it is not shown again.").arg(asked.code.name)
            color: Look.soft
        }
        Flow {
            width: parent.width
            spacing: Look.smallGap

            PushButton {
                objectName: "codeByChance"
                visible: asked.code.made === ""
                text: qsTr("Make one at random")
                onActivated: asked.code.byChance()
            }
            PushButton {
                objectName: "codeDone"
                kind: asked.code.made === "" ? "link" : "main"
                text: asked.code.made === "" ? qsTr("Cancel") : qsTr("Written down")
                onActivated: asked.ended()
            }
        }
    }
}
