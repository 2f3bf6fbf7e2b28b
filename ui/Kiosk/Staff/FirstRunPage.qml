pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The first run: its steps at the left, the one of now beside them, and the way back, on and later at the bottom.
FocusScope {
    id: page

    required property Staff staff
    required property Clinic clinic

    readonly property FirstRun run: staff.firstRun
    readonly property bool listed: !Look.portrait && !run.alone
    readonly property string clinicName: run.clinic.name !== "" ? run.clinic.name : clinic.name

    Rectangle {
        id: side

        visible: page.listed
        width: page.listed ? Look.unit * (Look.touch ? 252 : 280) : 0
        height: parent.height
        color: Look.railGround

        Rectangle {
            anchors.right: parent.right
            width: Look.hairline
            height: parent.height
            color: Look.divider
        }
        Icon {
            id: lotus

            x: Look.unit * 20
            y: Look.unit * 26
            name: "flower-lotus-duotone"
            side: Look.largeIcon
        }
        Said {
            x: lotus.x + lotus.width + Look.smallGap
            width: parent.width - x - Look.unit * 12
            anchors.verticalCenter: lotus.verticalCenter
            text: page.clinicName
            color: Look.primaryDeep
            font.weight: Font.Bold
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
        Column {
            x: Look.unit * 20
            y: Look.unit * 88
            width: parent.width - 2 * x

            Repeater {
                model: page.run.lines

                FirstRunStep {
                    width: parent?.width ?? 0
                }
            }
        }
        Said {
            x: Look.unit * 30
            y: parent.height - height - Look.unit * 26
            width: parent.width - 2 * x
            text: qsTr("Step %1 of %2. Each answer can be changed later.").arg(page.run.number).arg(page.run.lines.count)
            color: Look.soft
            font.pixelSize: Look.least
        }
    }
    Said {
        id: progress

        visible: Look.portrait && !page.run.alone
        x: Look.margin
        y: Look.unit * 14
        width: parent.width - 2 * x
        height: visible ? implicitHeight : 0
        text: qsTr("Step %1 of %2").arg(page.run.number).arg(page.run.lines.count)
        color: Look.soft
        font.pixelSize: Look.detail
    }
    Loader {
        id: stage

        x: side.width
        y: progress.visible ? progress.y + progress.height : 0
        width: parent.width - x
        height: bar.y - y
        focus: true
        sourceComponent: {
            switch (page.run.step) {
            case "clinic":
                return clinicStep;
            case "administrator":
                return administratorStep;
            case "printer":
                return printerStep;
            case "mail":
                return mailStep;
            case "treatments":
                return treatmentsStep;
            case "sheet":
                return sheetStep;
            default:
                return languageStep;
            }
        }
        onLoaded: {
            Guard.page += 1; // what is touched just now was meant for the step before
            (item as Item).forceActiveFocus(Qt.OtherFocusReason);
        }
    }
    Rectangle {
        id: bar

        x: side.width
        y: parent.height - height
        width: parent.width - x
        height: Look.bottomBar
        color: Look.surface

        Rectangle {
            width: parent.width
            height: Look.hairline
            color: Look.divider
        }
        PushButton {
            objectName: "firstRunBack"
            visible: page.run.number > 1 || page.run.alone || page.staff.touch
            x: Look.margin
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, later.x - 2 * x)
            kind: "outline"
            symbol: "arrow-left-bold"
            text: page.run.alone ? qsTr("Back to Today") : page.run.number > 1 ? qsTr("Back") : qsTr("To the patients’ screen")
            onActivated: page.run.back()
        }
        PushButton {
            id: later

            objectName: "firstRunLater"
            visible: page.run.mayWait && !page.run.alone
            x: next.x - width - Look.gap
            anchors.verticalCenter: parent.verticalCenter
            kind: "link"
            text: qsTr("Later")
            onActivated: page.run.later()
        }
        PushButton {
            id: next

            objectName: "firstRunNext"
            x: parent.width - width - Look.margin
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, bar.width * 0.5)
            kind: "main"
            symbol: page.run.following !== "" ? "arrow-right-bold" : "check-bold"
            symbolLast: page.run.following !== ""
            text: page.run.busy ? qsTr("Saving…")
                : page.run.following !== "" ? qsTr("Next: %1").arg(page.run.following)
                : page.run.alone ? qsTr("Save") : qsTr("Finish")
            onActivated: page.run.next()
        }
    }
    Component {
        id: languageStep

        FirstLanguage {
            staff: page.staff
        }
    }
    Component {
        id: clinicStep

        FirstClinic {
            answers: page.run.clinic
            onFinished: page.run.next()
        }
    }
    Component {
        id: administratorStep

        FirstAdministrator {
            answers: page.run.administrator
        }
    }
    Component {
        id: printerStep

        FirstPrinter {
            printers: page.run.printers
        }
    }
    Component {
        id: mailStep

        FirstMail {
            mail: page.run.mail
        }
    }
    Component {
        id: treatmentsStep

        FirstTreatments {
            answers: page.run.offered
        }
    }
    Component {
        id: sheetStep

        FirstSheet {
            staff: page.staff
        }
    }
}
