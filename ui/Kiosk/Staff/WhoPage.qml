pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Who are you: people as cards, and a pad for the six digits of a code.  The way back to the patients is always there.
FocusScope {
    id: page

    required property Staff staff
    required property Clinic clinic

    readonly property SignIn signIn: staff.signIn
    readonly property bool stacked: Look.portrait
    readonly property bool chosen: signIn.name !== ""

    WhoPeople {
        id: left

        width: page.stacked ? parent.width : parent.width / 2
        height: page.stacked ? parent.height * 0.5 : parent.height
        signIn: page.signIn
        clinic: page.clinic.name
        stacked: page.stacked
    }
    Item {
        id: right

        x: page.stacked ? 0 : left.width
        y: page.stacked ? left.height : 0
        width: page.stacked ? parent.width : parent.width - left.width
        height: page.stacked ? parent.height - left.height : parent.height

        readonly property real side: Math.max(Look.unit * 40, (width - Look.unit * 520) / 2)

        PushButton {
            id: back

            objectName: "backToPatients"
            visible: page.staff.touch
            kind: "outline"
            symbol: "arrow-left-bold"
            text: qsTr("Back to patients")
            x: right.side
            y: Look.unit * (Look.small ? 12 : 32)
            onActivated: page.staff.leave()
        }
        StaffLanguage {
            speech: page.staff.speech
            x: parent.width - width - right.side
            y: back.y
        }
        Column {
            id: told

            x: right.side
            y: back.y + Look.control + Look.unit * (Look.small ? 6 : 28)
            width: parent.width - 2 * right.side

            Said {
                titled: true
                width: parent.width
                text: page.chosen ? qsTr("Hello %1").arg(page.signIn.name) : qsTr("Choose your name")
                font.pixelSize: Look.unit * 32
                font.weight: Font.Bold
                lineHeight: 1
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }
            Item {
                width: 1
                height: Look.unit * 6
            }
            Said {
                id: sentence

                objectName: "signInSentence"
                width: parent.width
                text: page.signIn.wrong !== "" ? page.signIn.wrong
                    : page.signIn.checking ? qsTr("One moment…")
                    : page.chosen ? qsTr("Enter your six-digit code.") : qsTr("Then enter your code.")
                color: page.signIn.wrong !== "" ? Look.urgent : Look.soft
                font.weight: page.signIn.wrong !== "" ? Font.Bold : Font.Normal
                Accessible.role: page.signIn.wrong !== "" ? Accessible.AlertMessage : Accessible.StaticText
            }
        }
        CodePad {
            id: pad

            x: right.side
            y: told.y + told.height + Look.unit * (Look.small ? 8 : 18)
            width: told.width
            height: help.y - y - Look.unit * (Look.small ? 4 : 20)
            large: true
            digits: page.signIn.digits
            wrong: page.signIn.wrong !== ""
            keepsStill: page.signIn.checking
            ready: page.chosen && !page.signIn.waiting
            onDigit: digit => page.signIn.type(digit)
            onErased: page.signIn.erase()
            onCleared: page.signIn.clear()

            Connections {
                target: page.signIn

                function onShaken() {
                    pad.shake();
                }
            }
        }
        Row {
            id: help

            x: right.side
            y: parent.height - height - Look.unit * (Look.small ? 8 : 28)
            width: told.width
            spacing: Look.unit * 12

            Icon {
                id: keyPicture

                name: "key-duotone"
                color: Look.soft
                side: Look.icon
                anchors.verticalCenter: parent.verticalCenter
            }
            Said {
                width: parent.width - keyPicture.width - parent.spacing
                text: page.signIn.helper !== "" ? qsTr("Code forgotten? %1 can give you a new one.").arg(page.signIn.helper)
                                                : qsTr("Code forgotten? Ask whoever set this kiosk up for a new one.")
                color: Look.soft
                font.pixelSize: Look.detail
            }
        }
    }

    focus: true
    Keys.forwardTo: [pad]
    Keys.onEscapePressed: {
        if (staff.touch)
            staff.leave();
    }
}
