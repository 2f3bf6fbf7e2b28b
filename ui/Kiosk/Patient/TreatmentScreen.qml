pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.Controls

// Which treatment, and on which day.
StepScreen {
    id: screen

    required property Choices choices

    readonly property bool listing: choices.listing
    readonly property bool severalTreatments: choices.treatments.count > 1

    dotted: true
    title: listing || choices.treatments.count === 1 ? qsTr("When was your treatment?") : qsTr("Which treatment did you have?")
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
            model: screen.choices.treatments

            ChoiceCard {
                required property string key
                required property string picture
                required property string name
                required property bool picked
                required property bool draft

                Layout.fillWidth: true
                Layout.fillHeight: true
                objectName: "treatment-" + key
                tiled: true
                symbol: picture
                text: name
                note: draft ? qsTr("Draft, not approved") : ""
                chosen: picked
                onActivated: screen.choices.chooseTreatment(key)
            }
        }
    }
    Label {
        visible: !screen.listing && screen.severalTreatments
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
            model: screen.choices.days

            Chip {
                required property int index
                required property string key
                required property string label
                required property bool picked

                objectName: "day-" + index
                maximumWidth: screen.contentWidth
                text: label
                chosen: picked
                onActivated: screen.choices.chooseDay(key)
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
            id: dates

            spacing: Theme.closeGap

            Repeater {
                model: screen.choices.otherDays
                onItemAdded: (index, item) => {
                    if (index === 0) // the button that opened the list is hidden
                        item.forceActiveFocus(Qt.OtherFocusReason);
                }

                Chip {
                    required property int index
                    required property string key
                    required property string label
                    required property bool picked
                    readonly property int columns: Math.max(1, Math.min(3, Math.floor(dates.width / (Theme.body * 12))))

                    objectName: "day-" + (index + screen.choices.days.count)
                    width: (dates.width - (columns - 1) * Theme.closeGap) / columns - Theme.pixel
                    text: label
                    chosen: picked
                    onActivated: screen.choices.chooseDay(key)
                }
            }
        }
    }
}
