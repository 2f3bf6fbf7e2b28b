pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Every setting in its place, the printer and the mail to try, and beside the clinic what patients would see of it; where
// there is no room beside, that is below.
FocusScope {
    id: settled

    required property Staff staff

    readonly property StaffSettings settings: staff.settings
    readonly property bool listed: !Look.touch && width >= Look.unit * 1100 // the parts stand in a list

    SettingsParts {
        id: list

        visible: settled.listed
        x: Look.unit * 28
        y: Look.unit * 42
        width: Look.unit * 198
        settings: settled.settings
    }
    Page {
        id: page

        readonly property bool seen: settled.settings.group === "clinic" && settled.settings.seen.hasSheet
        readonly property bool beside: seen && width >= Look.unit * 1300

        x: settled.listed ? list.x + list.width - Look.unit * 12 : 0
        width: parent.width - x
        height: parent.height
        focus: true
        title: settled.settings.title
        lead: settled.settings.lead
        corner: [
            Said {
                objectName: "settingsChanges"
                visible: text !== "" && !Look.portrait
                anchors.verticalCenter: parent?.verticalCenter
                text: settled.settings.changes
                color: Look.soft
                font.pixelSize: Look.detail
                Accessible.role: Accessible.AlertMessage
            },
            PushButton {
                objectName: "undoSettings"
                anchors.verticalCenter: parent?.verticalCenter
                visible: settled.settings.changes !== ""
                kind: "link"
                text: qsTr("Undo")
                Accessible.description: settled.settings.changes
                onActivated: settled.settings.undo()
            },
            PushButton {
                objectName: "saveSettings"
                kind: "main"
                symbol: "check-bold"
                text: settled.settings.saved.underWay ? qsTr("Saving…") : qsTr("Save")
                available: settled.settings.canSave
                onActivated: settled.settings.save()
            }
        ]

        SettingsParts {
            id: row

            visible: !settled.listed
            width: parent.width
            beside: true
            settings: settled.settings
        }
        SettingsForm {
            id: form

            y: row.visible ? row.height + Look.unit * 8 : -inset
            x: -inset
            width: (page.beside ? pane.x - Look.gap : parent.width) + around
            height: parent.height - y - (strip.visible ? strip.height + Look.smallGap : 0)
            settings: settled.settings
            seenBelow: page.seen && !page.beside
        }
        Loader {
            id: pane

            active: page.beside
            x: parent.width - width + form.around - form.inset
            y: -form.inset
            width: Look.unit * 545
            height: parent.height - y
            sourceComponent: Scroll {
                id: scroll

                SettingsPreview {
                    width: scroll.innerWidth
                    seen: settled.settings.seen
                    clinicName: settled.settings.clinicName
                }
            }
        }
        UndoStrip {
            id: strip

            y: parent.height - height
            width: page.beside ? pane.x - Look.gap : parent.width
            text: settled.settings.saved.said
            undoable: settled.settings.saved.canTakeBack
            onUndone: settled.settings.saved.takeBack()
            onGone: settled.settings.saved.forgetSaid()
        }
    }
}
