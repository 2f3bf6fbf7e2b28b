import QtQuick
import Kiosk
import Kiosk.Controls

// How the paper and the email are getting on, live; then everything is wiped, sooner or a bit later.
StepScreen {
    id: screen

    required property TakeHome takeHome
    required property Idle idle

    readonly property bool brief: Theme.tight || Theme.largeText && !Theme.portrait
    readonly property bool nothing: !paper.visible && !mail.visible
    // The ground of Welcome: the line has come to rest, and the sun is today.
    readonly property bool grounded: !brief
    readonly property string notice: visit.withdrawn ? qsTr("The advice for this treatment is being changed. Please ask at the desk.")
                                                     : takeHome.askFirst

    dotted: false
    bar.nextButton.textSize: Theme.barText
    title: takeHome.doneTitle
    lead: brief || !nothing ? "" : takeHome.doneText
    bar.visible: !grounded
    bar.height: grounded ? ground.height : bar.implicitHeight
    bar.backButton.visible: false
    bar.nextButton.objectName: grounded ? "" : "finishButton"
    bar.nextButton.visible: !grounded
    bar.nextButton.text: qsTr("I’m done")
    bar.nextButton.symbol: "check-bold"
    bar.nextButton.available: true
    onGoneOn: visit.startOver()

    function heard(): list<string> {
        return [lead, takeHome.paperText, takeHome.mailState !== "" ? takeHome.mailText : "", idle.doneText];
    }

    middle: [
        Row {
            visible: !screen.grounded
            width: parent ? parent.width : 0
            spacing: Theme.smallGap

            SideButton {
                id: longer

                objectName: screen.grounded ? "" : "longerButton"
                width: implicitWidth
                height: screen.bar.nextButton.height
                stacked: Theme.tight || besideWidth > parent.width * 0.6
                symbol: "clock-duotone"
                text: qsTr("A bit longer")
                shortText: Theme.tight ? qsTr("Longer") : text
                onActivated: screen.idle.stayOnDone()
            }
            Label {
                width: parent.width - longer.width - parent.spacing
                height: longer.height
                verticalAlignment: Text.AlignVCenter
                horizontalAlignment: Text.AlignHCenter
                fontSizeMode: Text.Fit
                minimumPixelSize: Theme.normalDetail
                text: screen.idle.doneText
                color: Theme.foregroundMuted
                lineHeight: Theme.titleLine
                font.pixelSize: Theme.detail
            }
        }
    ]

    Item {
        id: told

        readonly property bool both: paper.visible && mail.visible
        readonly property bool side: both && !Theme.portrait && !screen.brief
        readonly property real under: warned.visible ? warned.height + Theme.smallGap : 0
        readonly property real room: height - under - (screen.grounded ? sun.height * 0.5 : 0)
        readonly property real each: both && !side ? (room - Theme.choiceGap) / 2 : room

        width: parent.width
        height: screen.roomBelow(told)

        Label {
            id: warned

            objectName: screen.visit.withdrawn ? "withdrawn" : "askFirst"
            // Where there is little room, what went wrong comes first; this was said before.
            visible: text !== "" && (!Theme.tight || screen.visit.withdrawn || paper.more === "" && mail.more === "")
            width: parent.width
            text: screen.notice
            color: Theme.caution
            lineHeight: Theme.titleLine
            font.pixelSize: screen.brief ? Theme.normalDetail : Theme.body
            font.weight: Font.Bold
        }
        OutcomeCard {
            id: paper

            objectName: "paperOutcome"
            y: told.under
            width: told.side ? (parent.width - Theme.gap) / 2 : parent.width
            height: Math.min(told.each, Theme.outcomeMost)
            waiting: "scene-printer"
            done: "scene-printed"
            state: screen.takeHome.paperState
            text: screen.takeHome.paperText
            note: fine && !(Theme.tight && Theme.largeText) ? qsTr("Take it from the tray before you leave.") : ""
            more: screen.takeHome.offerEmail ? qsTr("Get it by email instead") : ""
            moreNamed: "offerEmailButton"
            onMoreActivated: screen.takeHome.openEmail()
        }
        OutcomeCard {
            id: mail

            objectName: "mailOutcome"
            x: told.side ? paper.width + Theme.gap : 0
            y: told.both && !told.side ? paper.y + paper.height + Theme.choiceGap : told.under
            width: told.side ? paper.width : parent.width
            height: Math.min(told.each, Theme.outcomeMost)
            waiting: "scene-mail"
            done: "scene-sent"
            trouble: "scene-mail"
            state: screen.takeHome.mailState
            text: screen.takeHome.mailText
            note: fine && !Theme.tight ? qsTr("It arrives within a few minutes.") : ""
            more: screen.takeHome.offerPrint ? qsTr("Print the sheet instead") : ""
            moreNamed: "offerPrintButton"
            onMoreActivated: screen.takeHome.print()
        }
        Scene {
            visible: screen.nothing && !screen.brief
            anchors.horizontalCenter: parent.horizontalCenter
            y: Math.max(told.under, (told.room - height) / 2)
            height: Math.min(told.room, Theme.tile * 3)
            drawing: "scene-calm-skin"
        }
    }

    Rectangle {
        id: sun

        parent: screen
        visible: screen.grounded
        x: parent.width * 0.84 - width / 2
        y: ground.y - height / 2
        width: Theme.sunSide
        height: width
        radius: width / 2
        color: Theme.sun
        Accessible.ignored: true
    }
    Rectangle {
        id: ground

        readonly property bool upright: Theme.portrait
        readonly property real apart: Theme.gap * 1.6

        parent: screen
        z: 1
        visible: screen.grounded
        y: screen.height - height
        width: screen.width
        height: upright ? until.height + answers.height + 3 * apart : Math.max(answers.height, until.height) + 2 * apart
        color: Theme.panelSurface

        Rectangle {
            width: parent.width
            height: Theme.lineWidth
            color: Theme.horizon
        }
        Icon {
            id: shield

            x: Theme.welcomeMargin
            anchors.verticalCenter: until.verticalCenter
            name: "shield-check-duotone"
            color: Theme.panelForeground
            side: Theme.smallIcon
        }
        Label {
            id: until

            objectName: "doneText"
            x: shield.x + shield.width + Theme.smallGap
            y: ground.upright ? ground.apart : (parent.height - height) / 2
            width: ground.upright ? parent.width - x - Theme.welcomeMargin : answers.x - x - Theme.gap
            text: screen.idle.doneText
            color: Theme.panelForeground
            font.pixelSize: Theme.detail
        }
        Grid {
            id: answers

            readonly property real each: ground.upright ? ground.width - 2 * Theme.welcomeMargin : 0

            x: ground.width - width - Theme.welcomeMargin
            y: ground.upright ? until.y + until.height + ground.apart : (parent.height - height) / 2
            columns: ground.upright ? 1 : 2
            spacing: Theme.choiceGap

            BigButton {
                objectName: screen.grounded ? "longerButton" : ""
                width: Math.max(implicitWidth, answers.each)
                onPanel: true
                outlined: true
                text: qsTr("A bit longer")
                onActivated: screen.idle.stayOnDone()
            }
            BigButton {
                id: finish

                objectName: screen.grounded ? "finishButton" : ""
                width: Math.max(implicitWidth, answers.each)
                focus: screen.grounded
                onPanel: true
                symbol: "check-bold"
                text: qsTr("I’m done")
                onActivated: screen.visit.startOver()
            }
        }
    }
    Component.onCompleted: (grounded ? finish : bar.nextButton).forceActiveFocus(Guard.focusReason)
}
