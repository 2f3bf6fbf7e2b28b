pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Kiosk
import Kiosk.Controls

// What a patient gets of a text as it stands now: the screens, the sheet, the email, and what changes.
FocusScope {
    id: pane

    required property SheetPreview preview
    property list<string> tabs: ["screen", "sheet", "email", "changes"]
    property bool choosing: true // the patient is chosen here

    readonly property real margin: Look.unit * (Look.touch ? 16 : 24)
    readonly property bool waits: preview.waitsFor !== ""

    function tabName(tab: string): string {
        switch (tab) {
        case "screen":
            return qsTr("Screen");
        case "sheet":
            return qsTr("Sheet");
        case "email":
            return qsTr("Email");
        default:
            return qsTr("What changes");
        }
    }

    Row {
        id: tabBar

        x: pane.margin
        height: Look.unit * (Look.touch ? 60 : 56)
        spacing: Look.unit * 6

        Repeater {
            model: pane.tabs

            Pressable {
                id: tab

                required property string modelData
                readonly property bool current: pane.preview.tab === modelData
                readonly property int count: modelData === "changes" ? pane.preview.changes.count : 0

                objectName: "tab-" + modelData
                width: name.implicitWidth + Look.unit * 24 + (badge.visible ? badge.width + Look.unit * 8 : 0)
                height: tabBar.height
                hoverEnabled: Look.pointer
                text: pane.tabName(modelData)
                Accessible.name: count > 0 ? qsTr("%1, %2").arg(text).arg(count) : text
                Accessible.role: Accessible.PageTab
                onActivated: pane.preview.openTab(modelData)

                background: Item {
                    Rectangle {
                        visible: tab.current || tab.hovered
                        width: parent.width
                        height: Look.edge
                        y: parent.height - height
                        color: tab.current ? Look.primary : Look.divider
                    }
                }
                contentItem: Item {
                    Said {
                        id: name

                        x: Look.unit * 12
                        anchors.verticalCenter: parent.verticalCenter
                        text: tab.text
                        color: tab.current ? Look.primaryDeep : Look.soft
                        font.weight: tab.current ? Font.Bold : Font.DemiBold
                        wrapMode: Text.NoWrap
                        Accessible.ignored: true
                    }
                    Rectangle {
                        id: badge

                        visible: tab.count > 0
                        x: name.x + name.width + Look.unit * 8
                        anchors.verticalCenter: parent.verticalCenter
                        width: Math.max(height, number.implicitWidth + Look.unit * 10)
                        height: Look.unit * 24
                        radius: height / 2
                        color: Look.neutral

                        Said {
                            id: number

                            anchors.centerIn: parent
                            text: tab.count
                            font.pixelSize: Look.least
                            font.weight: Font.Bold
                            lineHeight: 1
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }
    Turn {
        objectName: "enlargeSheet"
        visible: pane.preview.tab === "sheet" && pane.preview.paper.pages.length > 0
        x: parent.width - width - pane.margin
        y: (tabBar.height - height) / 2
        symbol: "arrows-out-bold"
        text: qsTr("Enlarge the sheet")
        onActivated: large.open()
    }
    Rectangle {
        y: tabBar.height
        width: parent.width
        height: Look.hairline
        color: Look.divider
    }
    Loader {
        id: chooser

        active: pane.choosing
        x: pane.margin
        y: tabBar.height + Look.unit * 12
        z: 10
        width: parent.width - 2 * x
        height: (item as PatientBar)?.implicitHeight ?? 0
        sourceComponent: PatientBar {
            patient: pane.preview.patient
            roomBelow: pane.height - chooser.y - chooser.height - Look.unit * 16
        }
    }
    Item {
        id: stage

        x: pane.margin
        y: (pane.choosing ? chooser.y + chooser.height : tabBar.height) + Look.unit * 16
        width: parent.width - 2 * x
        height: foot.y - y - Look.unit * 8

        // -- the sheet
        SheetPicture {
            visible: pane.preview.tab === "sheet"
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, parent.height * 8.5 / 11)
            preview: pane.preview
        }

        // -- the screens
        Panel {
            visible: pane.preview.tab === "screen"
            width: parent.width
            height: Math.min(parent.height, rows.contentHeight + 2 * rows.y)
            opacity: pane.waits ? 0.45 : 1

            ListView {
                id: rows

                objectName: "previewScreens"
                y: Look.unit * 10
                width: parent.width
                height: parent.height - 2 * y
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                model: pane.preview.tab === "screen" ? pane.preview.screen : null
                delegate: ScreenRow {
                    width: rows.width
                }
                ScrollBar.vertical: ScrollBar {
                    policy: rows.contentHeight > rows.height + 1 ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
                }
            }
        }

        // -- the email
        Panel {
            visible: pane.preview.tab === "email"
            width: parent.width
            height: parent.height
            opacity: pane.waits ? 0.45 : 1

            Scroll {
                id: mail

                x: Look.padding - inset
                y: Look.unit * 10
                width: parent.width - 2 * x
                height: parent.height - 2 * y
                spacing: Look.smallGap

                Said {
                    objectName: "previewSubject"
                    titled: true
                    width: mail.innerWidth
                    text: pane.preview.subject
                    font.weight: Font.Bold
                }
                Rectangle {
                    width: mail.innerWidth
                    height: Look.hairline
                    color: Look.hair
                }
                Said {
                    objectName: "previewEmail"
                    width: mail.innerWidth
                    text: pane.preview.email
                    font.pixelSize: Look.least
                }
            }
        }

        // -- what changes
        Nothing {
            visible: pane.preview.tab === "changes" && pane.preview.changes.count === 0
            width: parent.width
            title: pane.preview.compared ? qsTr("Nothing differs") : qsTr("Everything is new")
            sentence: pane.preview.compared ? qsTr("Patients read what they read now.")
                                            : qsTr("Nothing of this treatment is at the kiosks yet.")
        }
        Scroll {
            id: changed

            visible: pane.preview.tab === "changes" && pane.preview.changes.count > 0
            x: -inset
            width: parent.width + 2 * inset
            height: parent.height
            spacing: Look.smallGap

            Repeater {
                model: pane.preview.changes

                ChangeRow {
                    width: changed.innerWidth
                    onActivated: pane.preview.openPlace(key)
                }
            }
        }
    }

    // -- how it is
    Item {
        id: foot

        readonly property bool slow: late.slow && pane.preview.making

        x: pane.margin
        y: parent.height - height - Look.unit * 8
        width: parent.width - 2 * x
        height: Math.max(turner.height, told.height)

        Icon {
            id: sign

            visible: told.text !== ""
            name: pane.waits ? "hourglass-medium-duotone" : foot.slow ? "hourglass-duotone" : "check-circle-fill"
            color: pane.waits ? Look.waiting : foot.slow ? Look.soft : Look.good
            side: Look.smallIcon
            anchors.verticalCenter: parent.verticalCenter
        }
        Said {
            id: told

            objectName: "previewState"
            x: sign.width + Look.unit * 8
            width: (turner.visible ? turner.x - Look.unit * 12 : parent.width) - x
            anchors.verticalCenter: parent.verticalCenter
            text: pane.waits ? pane.preview.waitsFor
                             : foot.slow ? qsTr("It is being made…")
                                         : pane.preview.paper.pages.length > 0 ? qsTr("Up to date: what the patient will get") : ""
            color: pane.waits ? Look.waiting : Look.soft
            font.pixelSize: Look.detail
            font.weight: Font.DemiBold
            maximumLineCount: 3
            elide: Text.ElideRight
        }
        PageTurner {
            id: turner

            visible: pane.preview.tab === "sheet" && pane.preview.paper.pages.length > 1
            x: parent.width - width
            anchors.verticalCenter: parent.verticalCenter
            paper: pane.preview.paper
        }
    }
    LargeSheet {
        id: large

        preview: pane.preview
    }
    Timer {
        id: late

        property bool slow: false // it takes so long that it is said

        readonly property bool making: pane.preview.making

        interval: 300
        onTriggered: slow = true
        onMakingChanged: {
            slow = false;
            if (making)
                restart();
            else
                stop();
        }
    }
}
