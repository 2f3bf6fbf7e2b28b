pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The last step: the sheet of the first treatment, to be printed, and what comes next.
Page {
    id: page

    required property Staff staff

    readonly property TrialSheet sheet: staff.firstRun.sheet
    readonly property bool beside: !Look.portrait

    title: qsTr("The first sheet")
    lead: qsTr("For an invented patient of today. It is marked as a draft: it is no patient’s.")

    Nothing {
        visible: page.sheet.known && page.sheet.treatment === ""
        width: parent.width
        title: qsTr("There is no treatment yet")
        sentence: qsTr("Go back and choose one, or begin one later under Treatments.")
        symbol: "file-text-duotone"
        tone: "ready"
    }
    Panel {
        id: paper

        visible: page.sheet.treatment !== ""
        width: page.beside ? parent.width * 0.46 : parent.width
        height: page.beside ? parent.height : parent.height * 0.5
        color: Look.canvas

        PreviewPane {
            anchors.fill: parent
            preview: page.sheet.preview
            tabs: ["sheet"]
            choosing: false
        }
    }
    Scroll {
        id: beside

        visible: page.sheet.treatment !== ""
        x: page.beside ? paper.width + Look.gap - inset : -inset
        y: page.beside ? -inset : paper.height + Look.smallGap
        width: parent.width - x + inset
        height: parent.height - y + inset
        spacing: Look.unit * 14

        PushButton {
            id: printButton

            objectName: "printTestSheet"
            focus: true
            kind: "quiet"
            symbol: "printer-duotone"
            text: page.sheet.printing ? qsTr("Printing…") : qsTr("Print it")
            available: page.sheet.canPrint
            onActivated: {
                if (available)
                    page.sheet.print();
            }
        }
        Row {
            visible: page.sheet.said !== ""
            width: beside.innerWidth
            spacing: Look.unit * 10

            Icon {
                id: picture

                name: page.sheet.tone === "good" ? "check-circle-fill" : page.sheet.tone === "wrong" ? "warning-octagon-fill"
                                                                                                    : "info-duotone"
                color: page.sheet.tone === "" ? Look.soft : Look.toneColour(page.sheet.tone)
                side: Look.icon
            }
            Said {
                objectName: "testSheetSaid"
                width: parent.width - picture.width - parent.spacing
                text: page.sheet.said
                color: page.sheet.tone === "wrong" ? Look.urgent : Look.ink
                Accessible.role: page.sheet.tone === "wrong" ? Accessible.AlertMessage : Accessible.StaticText
            }
        }
        Said {
            titled: true
            width: beside.innerWidth
            text: qsTr("What comes next")
            font.pixelSize: Look.heading
            font.weight: Font.Bold
        }
        Repeater {
            model: page.sheet.things

            Item {
                id: thing

                required property int index
                required property string key
                required property string title
                required property string detail

                objectName: "next-" + key
                width: beside.innerWidth
                implicitHeight: words.height

                Rectangle {
                    id: circle

                    width: Look.unit * 34
                    height: width
                    radius: width / 2
                    color: Look.mint

                    Said {
                        anchors.centerIn: parent
                        text: thing.index + 1
                        color: Look.primaryDeep
                        font.pixelSize: Look.least
                        font.weight: Font.Bold
                        lineHeight: 1
                        Accessible.ignored: true
                    }
                }
                Column {
                    id: words

                    x: circle.width + Look.unit * 14
                    width: parent.width - x

                    Said {
                        width: parent.width
                        text: thing.title
                        font.weight: Font.Bold
                    }
                    Said {
                        width: parent.width
                        text: thing.detail
                        color: Look.soft
                        font.pixelSize: Look.detail
                    }
                }
            }
        }
        PushButton {
            objectName: "readNow"
            visible: page.staff.firstRun.someone
            kind: "outline"
            symbol: page.staff.firstRun.administrator.writes ? "notebook-duotone" : "users-three-duotone"
            text: page.staff.firstRun.administrator.writes ? qsTr("Read it now") : qsTr("Add the others now")
            onActivated: {
                if (page.staff.firstRun.administrator.writes)
                    page.staff.go("write", page.sheet.treatment);
                else
                    page.staff.go("people");
            }
        }
        Said {
            width: beside.innerWidth
            text: qsTr("The kiosk takes the clinic, the printer and the mail when it is opened the next time.")
            color: Look.soft
            font.pixelSize: Look.detail
        }
    }
}
