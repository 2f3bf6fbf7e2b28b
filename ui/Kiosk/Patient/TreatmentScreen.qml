pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.Controls

// Which treatment, and on which day.
StepScreen {
    id: screen

    required property Choices choices

    readonly property var treatments: choices.treatments
    readonly property var days: choices.days
    readonly property var otherDays: choices.otherDays
    readonly property bool listing: choices.listing

    dotted: true
    title: listing || treatments.length === 1 ? qsTr("When was your treatment?") : qsTr("Which treatment did you have?")
    reason: choices.missing
    onListingChanged: {
        toTop();
        // The date that had the focus is gone; the button to the list shows the one that was chosen.
        if (!listing)
            otherDate.forceActiveFocus(Qt.OtherFocusReason);
    }

    Columns {
        visible: !screen.listing
        width: parent.width
        maximumColumns: 3
        minimumColumnWidth: Theme.tile + Theme.body * 10.5 + 2 * Theme.padding

        Repeater {
            model: screen.treatments.length

            ChoiceCard {
                required property int index
                readonly property var row: screen.treatments[index] ?? ({})

                Layout.fillWidth: true
                Layout.fillHeight: true
                objectName: "treatment-" + row.id
                tiled: true
                symbol: row.icon ?? ""
                text: row.name ?? ""
                note: row.draft ? qsTr("Draft, not approved") : ""
                chosen: row.chosen ?? false
                onActivated: screen.choices.chooseTreatment(row.id)
            }
        }
    }
    Label {
        visible: !screen.listing && screen.treatments.length > 1
        titled: true
        width: parent.width
        text: qsTr("When?")
        font.pixelSize: Theme.heading
        font.weight: Font.Bold
    }
    Flow {
        visible: !screen.listing
        width: parent.width
        spacing: Theme.choiceGap

        Repeater {
            model: screen.days.length

            Chip {
                required property int index
                readonly property var row: screen.days[index] ?? ({})

                objectName: "day-" + index
                maximumWidth: screen.contentWidth
                text: row.label ?? ""
                chosen: row.chosen ?? false
                onActivated: screen.choices.chooseDay(row.iso)
            }
        }
        Chip {
            id: otherDate

            objectName: "otherDateButton"
            maximumWidth: screen.contentWidth
            symbol: "calendar-blank-duotone"
            text: screen.choices.otherDayChosen !== "" ? screen.choices.otherDayChosen : qsTr("Another date")
            chosen: screen.choices.otherDayChosen !== ""
            Accessible.role: Accessible.Button
            onActivated: screen.choices.listOtherDays()
        }
    }
    Loader {
        active: screen.listing
        visible: active
        width: parent.width
        sourceComponent: Flow {
            spacing: Theme.closeGap

            Repeater {
                model: screen.otherDays.length
                onItemAdded: (index, item) => {
                    if (index === 0) // the button that opened the list is hidden
                        item.forceActiveFocus(Qt.OtherFocusReason);
                }

                Chip {
                    required property int index
                    readonly property var row: screen.otherDays[index] ?? ({})
                    readonly property int columns: Math.max(1, Math.min(3, Math.floor(parent.width / (Theme.body * 12))))

                    objectName: "day-" + (index + screen.days.length)
                    width: (parent.width - (columns - 1) * Theme.closeGap) / columns - Theme.pixel
                    text: row.label ?? ""
                    chosen: row.chosen ?? false
                    onActivated: screen.choices.chooseDay(row.iso)
                }
            }
        }
    }
}
