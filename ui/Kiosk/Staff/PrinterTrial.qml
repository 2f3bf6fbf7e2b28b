pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The page to try a printer with: printed, then asked about.
Panel {
    id: trial

    required property PrinterPage page
    property real most: 10000 // of its height

    height: Math.min(most, inside.contentHeight + 2 * Look.unit * 12)

    Scroll {
        id: inside

        x: Look.padding - inset
        y: Look.unit * 12
        width: parent.width - 2 * x
        height: parent.height - 2 * y
        spacing: Look.unit * 12

        Said {
            titled: true
            width: inside.innerWidth
            text: qsTr("The test page")
            font.pixelSize: Look.heading
            font.weight: Font.Bold
        }
        Said {
            visible: trial.page.said === "" && trial.page.questions.count === 0
            width: inside.innerWidth
            text: qsTr("A page printed on both sides: it shows whether the printer does what the kiosk needs.")
            color: Look.soft
            font.pixelSize: Look.detail
        }
        Repeater {
            model: trial.page.questions

            Column {
                id: asked

                required property int index
                required property string key
                required property string text
                required property string answer

                width: inside.innerWidth
                spacing: Look.unit * 8

                Said {
                    width: parent.width
                    text: asked.text
                    font.weight: Font.Bold
                }
                Segments {
                    objectName: "pageQuestion-" + asked.index
                    width: parent.width
                    label: asked.text
                    labelled: false
                    stretched: true
                    keys: ["yes", "no"]
                    names: [qsTr("Yes"), qsTr("No")]
                    current: asked.answer
                    onChosen: key => trial.page.answer(asked.key, key === "yes")
                }
            }
        }
        Row {
            visible: trial.page.said !== ""
            width: inside.innerWidth
            spacing: Look.unit * 10

            Icon {
                id: picture

                name: trial.page.tone === "good" ? "check-circle-fill" : trial.page.tone === "wrong" ? "warning-octagon-fill" : "info-duotone"
                color: trial.page.tone === "" ? Look.soft : Look.toneColour(trial.page.tone)
                side: Look.icon
            }
            Said {
                objectName: "pageSaid"
                width: parent.width - picture.width - parent.spacing
                text: trial.page.said
                color: trial.page.tone === "good" ? Look.good : Look.ink
                font.weight: trial.page.tone === "good" ? Font.Bold : Font.Normal
                Accessible.role: trial.page.tone === "wrong" ? Accessible.AlertMessage : Accessible.StaticText
            }
        }
        PushButton {
            objectName: "printTestPage"
            width: Math.min(implicitWidth, inside.innerWidth)
            symbol: "printer-duotone"
            text: trial.page.printing ? qsTr("Printing…") : trial.page.questions.count > 0 ? qsTr("Print another page") : qsTr("Print a test page")
            kind: trial.page.questions.count > 0 ? "link" : "quiet"
            available: trial.page.ready
            onActivated: {
                if (available)
                    trial.page.print();
            }
        }
    }
}
