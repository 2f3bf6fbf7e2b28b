import QtQuick
import Kiosk
import Kiosk.Controls

// The printer needs somebody: it is not the patient's fault, the desk is told, and there are other ways meanwhile.
StepScreen {
    id: screen

    required property TakeHome takeHome

    readonly property bool brief: Theme.tight || Theme.largeText && !Theme.portrait

    dotted: false
    bar.backButton.stacked: Theme.tight || Theme.largeText && Theme.portrait
    bar.nextButton.textSize: Theme.barText
    title: brief ? qsTr("The printer waits") : qsTr("The printer needs help")
    lead: brief ? "" : qsTr("It is not your fault. Your sheet comes out as soon as this is put right.")
    bar.nextButton.text: qsTr("Wait for the paper")
    bar.nextButton.symbol: Theme.tight ? "" : "clock-duotone"
    bar.nextButton.outlined: takeHome.canEmail
    bar.nextButton.available: true

    middle: [
        Label {
            visible: !screen.brief && parent !== null && parent.width > Theme.mainTouchTarget * 2.2
            width: visible ? parent.width : 0
            height: visible ? implicitHeight : 0
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Nobody else gets your sheet")
            color: Theme.foregroundMuted
            font.pixelSize: Theme.detail
        }
    ]

    function heard(): list<string> {
        return [lead, sentence.text];
    }

    Item {
        id: room

        readonly property bool beside: !Theme.portrait && !screen.brief
        readonly property bool alone: !screen.takeHome.canEmail
        readonly property real shared: Theme.portrait ? (height - Theme.gap) * 0.55 : height

        width: parent.width
        height: screen.roomBelow(room)

        Rectangle {
            id: told

            width: room.beside && !room.alone ? (parent.width - Theme.gap) * 0.4 : parent.width
            height: screen.brief ? sentence.height : room.alone ? parent.height : room.shared
            radius: Theme.cardRadius
            color: screen.brief ? Theme.backgroundFaded : Theme.surface
            border.width: screen.brief ? 0 : Theme.hairline
            border.color: Theme.divider

            Scene {
                id: scene

                visible: !screen.brief && height > Theme.icon
                x: (parent.width - width) / 2
                y: (parent.height - height - sentence.height - Theme.gap) / 2
                height: Math.min(parent.height - sentence.height - 3 * Theme.gap, (parent.width - 2 * Theme.gap) / Theme.drawingRatio)
                drawing: "scene-help"
            }
            Label {
                id: sentence

                objectName: "deskTold"
                x: screen.brief ? 0 : Theme.gap
                y: screen.brief ? 0 : scene.y + scene.height + Theme.gap
                width: parent.width - 2 * x
                height: screen.brief ? Math.min(implicitHeight, room.height * 0.56) : implicitHeight
                fontSizeMode: screen.brief ? Text.Fit : Text.FixedSize
                minimumPixelSize: Theme.normalDetail
                horizontalAlignment: screen.brief ? Text.AlignLeft : Text.AlignHCenter
                text: screen.brief ? qsTr("It is not your fault. The desk is told; if nobody comes, please say so there.")
                                   : qsTr("The desk is told. If nobody comes, please say so there.")
                lineHeight: Theme.titleLine
                font.pixelSize: Theme.tight ? Theme.normalDetail : Theme.body
            }
        }
        Label {
            id: heading

            visible: !room.alone && !screen.brief
            x: room.beside ? told.width + Theme.gap : 0
            y: room.beside ? 0 : told.height + Theme.gap
            width: parent.width - x
            text: qsTr("Or take it another way, now:")
            font.weight: Font.Bold
        }
        TakeCard {
            id: mail

            readonly property real under: screen.brief ? told.height + Theme.smallGap : heading.y + heading.height + Theme.smallGap

            visible: !room.alone
            x: heading.x
            y: under
            width: heading.width
            height: Math.min(Theme.cardMost * 1.2, parent.height - under)
            focus: true
            named: "emailButton"
            filled: true
            drawing: "scene-mail"
            text: Theme.tight ? qsTr("Email") : qsTr("By email")
            note: screen.brief ? "" : qsTr("Your sheet, right now")
            available: screen.takeHome.canEmail
            onTaken: screen.takeHome.openEmail()
        }
        // The place of another way: on the patient's phone.
    }
    Component.onCompleted: {
        if (room.alone)
            bar.nextButton.forceActiveFocus(Guard.focusReason);
        else
            mail.begin();
    }
}
